-- Pages are prerendered; every server is notified of what makes them stale (server/publishing listens).
CREATE OR REPLACE FUNCTION "announce_catalogue_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '');
  RETURN NULL;
END $$;

CREATE TRIGGER "delivery_rate_announced" AFTER INSERT OR UPDATE OR DELETE ON "delivery_rate"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- Prerendered pages show the share campaign; they are revalidated at once when the owner changes it or switches it off.
CREATE TRIGGER "share_campaign_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_campaign"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

CREATE TRIGGER "share_network_rule_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_network_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- Not the count of redemptions, which changes with every order.
CREATE TRIGGER "discount_announced" AFTER INSERT OR DELETE OR UPDATE OF "title", "percent_off_bps",
  "minimum_subtotal_minor", "starts_at", "ends_at", "is_active" ON "discount"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- Prerendered pages show these too.
CREATE TRIGGER "shop_settings_announced" AFTER UPDATE ON "shop_settings"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

CREATE TRIGGER "delivery_option_announced" AFTER INSERT OR UPDATE OR DELETE ON "delivery_option"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- Where the shop delivers to.
CREATE TRIGGER "market_announced" AFTER INSERT OR UPDATE OR DELETE ON "market"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- What the owner says on the pages under /policies.
CREATE TRIGGER "policy_text_announced" AFTER INSERT OR UPDATE OR DELETE ON "policy_text"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();

-- Pages promise the discount until the last code of all is given: that one invalidates them.
CREATE TRIGGER "share_campaign_total_announced" AFTER UPDATE ON "share_campaign_total" FOR EACH ROW
  WHEN (NEW."unlocked" > OLD."unlocked" AND NEW."unlocked" >= NEW."most")
  EXECUTE FUNCTION "announce_catalogue_change"();

CREATE TRIGGER "share_campaign_total_begun_announced" AFTER INSERT ON "share_campaign_total" FOR EACH ROW
  WHEN (NEW."unlocked" >= NEW."most") EXECUTE FUNCTION "announce_catalogue_change"();

-- What is announced of a product says which one, by its slug, so that the pages that show it are rendered before all
-- others. An empty announcement (delivery, settings, the share campaign) is about every page; servers that know
-- nothing of slugs take each for that. PostgreSQL sends equal announcements of one transaction once.
CREATE OR REPLACE FUNCTION "announce_product_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('catalogue_changed', NEW."slug"); END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD."slug" <> NEW."slug") THEN
    PERFORM pg_notify('catalogue_changed', OLD."slug");
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "product_announced" AFTER INSERT OR UPDATE OR DELETE ON "product"
  FOR EACH ROW EXECUTE FUNCTION "announce_product_change"();

-- Of a variant or a picture: the product that it belongs to. One that is deleted with its product finds none, and the
-- product's own row has announced it.
CREATE OR REPLACE FUNCTION "announce_change_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER "product_variant_announced" AFTER INSERT OR UPDATE OR DELETE ON "product_variant"
  FOR EACH ROW EXECUTE FUNCTION "announce_change_of_product"();

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

CREATE TRIGGER "inventory_level_announced" AFTER UPDATE ON "inventory_level"
  FOR EACH ROW EXECUTE FUNCTION "announce_stock_change"();
