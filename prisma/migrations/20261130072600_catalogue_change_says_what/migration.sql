-- What is announced of a product says which one, by its slug, so that the pages that show it are rendered before all
-- others. An empty announcement (delivery, settings, the reward for sharing) is about every page; servers that know
-- nothing of slugs take each for that. PostgreSQL sends equal announcements of one transaction once.
CREATE FUNCTION "announce_product_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('catalogue_changed', NEW."slug"); END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD."slug" <> NEW."slug") THEN
    PERFORM pg_notify('catalogue_changed', OLD."slug");
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "product_announced" ON "product";
CREATE TRIGGER "product_announced" AFTER INSERT OR UPDATE OR DELETE ON "product"
  FOR EACH ROW EXECUTE FUNCTION "announce_product_change"();

-- Of a variant or a picture: the product that it belongs to. One that is deleted with its product finds none, and the
-- product's own row has announced it.
CREATE FUNCTION "announce_change_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record;
BEGIN
  FOR changed IN
    SELECT p."slug" FROM "product" p
    WHERE p."id" IN (CASE WHEN TG_OP <> 'DELETE' THEN NEW."product_id" END, CASE WHEN TG_OP <> 'INSERT' THEN OLD."product_id" END)
  LOOP
    PERFORM pg_notify('catalogue_changed', changed."slug");
  END LOOP;
  RETURN NULL;
END $$;
DROP TRIGGER "product_variant_announced" ON "product_variant";
CREATE TRIGGER "product_variant_announced" AFTER INSERT OR UPDATE OR DELETE ON "product_variant"
  FOR EACH ROW EXECUTE FUNCTION "announce_change_of_product"();
DROP TRIGGER "product_picture_announced" ON "product_picture";
CREATE TRIGGER "product_picture_announced" AFTER INSERT OR UPDATE OR DELETE ON "product_picture"
  FOR EACH ROW EXECUTE FUNCTION "announce_change_of_product"();

CREATE OR REPLACE FUNCTION "announce_stock_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed_slug text;
BEGIN
  IF least(NEW."on_hand" - NEW."reserved", 6) <> least(OLD."on_hand" - OLD."reserved", 6) THEN
    SELECT p."slug" INTO changed_slug FROM "product_variant" v JOIN "product" p ON p."id" = v."product_id"
    WHERE v."id" = NEW."variant_id";
    PERFORM pg_notify('catalogue_changed', coalesce(changed_slug, ''));
  END IF;
  RETURN NULL;
END $$;
