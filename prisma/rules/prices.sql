-- Rule 45: a former price is one that was asked. The history follows what can be bought: a period begins when a variant
-- goes on sale or its price changes, and ends when it changes again or is taken off sale.
CREATE OR REPLACE FUNCTION "follow_price"("of_variant" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  asked integer;
BEGIN
  SELECT v."unit_price_minor" INTO asked FROM "product_variant" v JOIN "product" p ON p."id" = v."product_id"
  WHERE v."id" = "of_variant" AND v."is_active" AND p."status" = 'active';
  -- A price that another one replaces in the same transaction was asked of nobody.
  DELETE FROM "price_period" WHERE "variant_id" = "of_variant" AND "ends_at" IS NULL
    AND "unit_price_minor" IS DISTINCT FROM asked AND "starts_at" >= date_trunc('milliseconds', now());
  UPDATE "price_period" SET "ends_at" = now() WHERE "variant_id" = "of_variant" AND "ends_at" IS NULL
    AND "unit_price_minor" IS DISTINCT FROM asked;
  IF asked IS NOT NULL AND NOT EXISTS (
    SELECT FROM "price_period" WHERE "variant_id" = "of_variant" AND "ends_at" IS NULL
  ) THEN
    INSERT INTO "price_period" ("variant_id", "unit_price_minor", "starts_at") VALUES ("of_variant", asked, now());
  END IF;
END $$;

CREATE OR REPLACE FUNCTION "follow_price_of_variant"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "follow_price"(NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "product_variant_price_followed" AFTER INSERT OR UPDATE OF "unit_price_minor", "is_active"
  ON "product_variant" FOR EACH ROW EXECUTE FUNCTION "follow_price_of_variant"();

CREATE OR REPLACE FUNCTION "follow_prices_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "follow_price"(v."id") FROM "product_variant" v WHERE v."product_id" = NEW."id" ORDER BY v."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "product_prices_followed" AFTER UPDATE OF "status" ON "product"
  FOR EACH ROW WHEN (NEW."status" <> OLD."status") EXECUTE FUNCTION "follow_prices_of_product"();
