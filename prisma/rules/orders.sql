-- The lines of an order sum to what the order says, at the end of the transaction that writes them.
CREATE OR REPLACE FUNCTION "check_order_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_order_id uuid := COALESCE(NEW."order_id", OLD."order_id");
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o CROSS JOIN LATERAL (
      SELECT COALESCE(sum(l."unit_price_minor"::bigint * l."quantity"), 0) AS "subtotal",
        COALESCE(sum(l."discount_minor"), 0) AS "discount"
      FROM "order_line" l WHERE l."order_id" = o."id") sums
    WHERE o."id" = checked_order_id
      AND (o."subtotal_minor" <> sums."subtotal" OR o."discount_minor" <> sums."discount")
  ) THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its amounts', checked_order_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_line_sums" AFTER INSERT OR UPDATE OR DELETE ON "order_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_order_sums"();

-- The same for a change of the order itself: its amounts could be changed alone, or without a line.
CREATE OR REPLACE FUNCTION "check_own_order_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o CROSS JOIN LATERAL (
      SELECT COALESCE(sum(l."unit_price_minor"::bigint * l."quantity"), 0) AS "subtotal",
        COALESCE(sum(l."discount_minor"), 0) AS "discount"
      FROM "order_line" l WHERE l."order_id" = o."id") sums
    WHERE o."id" = NEW."id"
      AND (o."subtotal_minor" <> sums."subtotal" OR o."discount_minor" <> sums."discount")
  ) THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its amounts', NEW."id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_sums" AFTER INSERT OR UPDATE OF "subtotal_minor", "discount_minor" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_own_order_sums"();

-- States (rule 14): the tables of lib/orders/order-state.ts and lib/payments/payment-state.ts, held also against SQL.
CREATE OR REPLACE FUNCTION "check_order_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('pending', 'placed'), ('pending', 'cancelled'), ('pending', 'expired'),
    ('placed', 'completed'), ('placed', 'cancelled'), ('expired', 'placed'), ('cancelled', 'placed')) THEN
    RAISE EXCEPTION 'an order does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "order_moves_lawfully" BEFORE UPDATE OF "status" ON "order" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "check_order_move"();

-- Every transition of an order leaves an event (rule 16).
CREATE OR REPLACE FUNCTION "check_order_move_is_told"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "order_event" e WHERE e."order_id" = NEW."id"
      AND e."from" = OLD."status"::text AND e."to" = NEW."status"::text) THEN
    RAISE EXCEPTION 'order % went from % to % without an event', NEW."id", OLD."status", NEW."status"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_move_is_told" AFTER UPDATE OF "status" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."status" <> NEW."status")
  EXECUTE FUNCTION "check_order_move_is_told"();

-- A shipment goes where its label says: the address cannot change once something was dispatched. The delivery price is
-- that of the country, so the country never changes.
CREATE OR REPLACE FUNCTION "keep_sent_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."shipping_name", NEW."shipping_line1", NEW."shipping_line2", NEW."shipping_city", NEW."shipping_region",
      NEW."shipping_postal_code", NEW."shipping_phone")
    IS DISTINCT FROM (OLD."shipping_name", OLD."shipping_line1", OLD."shipping_line2", OLD."shipping_city",
      OLD."shipping_region", OLD."shipping_postal_code", OLD."shipping_phone")
    AND OLD."fulfilment_status" <> 'unfulfilled' THEN
    RAISE EXCEPTION 'the address of an order cannot change after a dispatch' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."shipping_country" <> OLD."shipping_country" THEN
    RAISE EXCEPTION 'the country of an order stands: its delivery price is that of the country'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "order_address_stands" BEFORE UPDATE OF "shipping_name", "shipping_line1", "shipping_line2",
  "shipping_city", "shipping_region", "shipping_postal_code", "shipping_country", "shipping_phone" ON "order"
  FOR EACH ROW EXECUTE FUNCTION "keep_sent_address"();

-- What an order was placed under does not change with what the shop says later (rule 46).
CREATE OR REPLACE FUNCTION "keep_order_policies"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."policy_versions" IS DISTINCT FROM OLD."policy_versions" THEN
    RAISE EXCEPTION 'an order stays under the policies that it was placed under' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "order_policies_stand" BEFORE UPDATE OF "policy_versions" ON "order"
  FOR EACH ROW EXECUTE FUNCTION "keep_order_policies"();

-- Nobody orders from a shop that was never opened (rule 47), by whatever way its products came.
CREATE OR REPLACE FUNCTION "check_shop_was_opened"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "shop_settings" WHERE "opened_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'the shop was not opened yet: it takes no orders' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "order_needs_open_shop" BEFORE INSERT ON "order"
  FOR EACH ROW EXECUTE FUNCTION "check_shop_was_opened"();
