-- A sku may be in small letters too: shops and tests have such ones.
ALTER TABLE "product_variant"
  DROP CONSTRAINT "product_variant_sku_form",
  ADD CONSTRAINT "product_variant_sku_form" CHECK ("sku" ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');
