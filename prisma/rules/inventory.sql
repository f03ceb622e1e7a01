-- Movements that are written together are applied together: a statement that settles many orders of one variant
-- changes its stock row once instead of once for each. Stock rows are locked in the order of their ids, as everywhere.
CREATE OR REPLACE FUNCTION "apply_stock_movements"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "inventory_level"
  WHERE "variant_id" IN (SELECT "variant_id" FROM "written") ORDER BY "variant_id" FOR UPDATE;
  UPDATE "inventory_level" i SET "on_hand" = i."on_hand" + moved."quantity_delta", "updated_at" = now()
  FROM (
    SELECT "variant_id", sum("quantity_delta")::int AS "quantity_delta" FROM "written" GROUP BY "variant_id"
  ) moved
  WHERE i."variant_id" = moved."variant_id";
  INSERT INTO "inventory_level" ("variant_id", "on_hand")
  SELECT w."variant_id", sum(w."quantity_delta")::int FROM "written" w
  WHERE NOT EXISTS (SELECT FROM "inventory_level" i WHERE i."variant_id" = w."variant_id")
  GROUP BY w."variant_id" ORDER BY w."variant_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "stock_movement_applied" AFTER INSERT ON "stock_movement"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "apply_stock_movements"();

-- A correction by hand that sets `on_hand` to exactly the sum of the ledger is allowed; every other one is refused.
CREATE OR REPLACE FUNCTION "refuse_direct_stock_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1 is a statement of somebody; deeper is the ledger's own trigger.
  IF pg_trigger_depth() < 2 AND NEW."on_hand" <> (
    SELECT COALESCE(sum(m."quantity_delta"), 0) FROM "stock_movement" m WHERE m."variant_id" = NEW."variant_id"
  ) THEN
    RAISE EXCEPTION 'on_hand changes only through stock_movement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "inventory_level_follows_ledger" BEFORE UPDATE OF "on_hand" ON "inventory_level"
  FOR EACH ROW WHEN (NEW."on_hand" IS DISTINCT FROM OLD."on_hand") EXECUTE FUNCTION "refuse_direct_stock_change"();

CREATE TRIGGER "inventory_level_starts_empty" BEFORE INSERT ON "inventory_level"
  FOR EACH ROW WHEN (NEW."on_hand" <> 0) EXECUTE FUNCTION "refuse_direct_stock_change"();

-- Stock (rules 5 and 6): what is reserved is what the held reservations say, and only an order that waits for its
-- payment holds anything.
CREATE OR REPLACE FUNCTION "check_reserved_sum"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := COALESCE(to_jsonb(NEW) ->> 'variant_id', to_jsonb(OLD) ->> 'variant_id');
BEGIN
  IF EXISTS (
    SELECT 1 FROM "inventory_level" i WHERE i."variant_id" = checked_id AND i."reserved" <> (
      SELECT COALESCE(sum(r."quantity"), 0) FROM "stock_reservation" r
      WHERE r."variant_id" = i."variant_id" AND r."status" = 'held')) THEN
    RAISE EXCEPTION 'the held reservations of variant % do not sum to what is reserved', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "inventory_level_reserved_is_held" AFTER INSERT OR UPDATE OF "reserved" ON "inventory_level"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_reserved_sum"();

CREATE CONSTRAINT TRIGGER "stock_reservation_is_counted"
  AFTER INSERT OR DELETE OR UPDATE OF "status", "quantity", "variant_id" ON "stock_reservation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_reserved_sum"();

CREATE OR REPLACE FUNCTION "check_holds_of_order"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE WHEN TG_TABLE_NAME = 'order' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'order_id' END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o JOIN "stock_reservation" r ON r."order_id" = o."id" AND r."status" = 'held'
    WHERE o."id" = checked_id AND o."status" <> 'pending') THEN
    RAISE EXCEPTION 'order % is not waiting for its payment and holds stock', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_holds_while_pending" AFTER UPDATE OF "status" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_holds_of_order"();

CREATE CONSTRAINT TRIGGER "stock_reservation_of_pending_order" AFTER INSERT OR UPDATE OF "status" ON "stock_reservation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" = 'held') EXECUTE FUNCTION "check_holds_of_order"();

-- Units that a refund wrote off (broken, kept by the buyer) are never restocked: neither by a later refund nor
-- when the order is cancelled. What may be restocked of an order is what left, less those; and what was restocked already
-- is not written off afterwards.
CREATE OR REPLACE FUNCTION "comes_back_too_often"("of_order" uuid, "of_variant" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT COALESCE((SELECT sum(m."quantity_delta") FROM "stock_movement" m
      WHERE m."order_id" = "of_order" AND m."variant_id" = "of_variant"), 0)
    + COALESCE((SELECT sum(r."quantity" - r."restocked_quantity")
      FROM "refund_line" r JOIN "order_line" l ON l."id" = r."order_line_id"
      WHERE l."order_id" = "of_order" AND l."variant_id" = "of_variant"), 0) > 0
$$;

CREATE OR REPLACE FUNCTION "check_returned_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- So that nobody else returns at the same moment.
  PERFORM FROM "inventory_level" WHERE "variant_id" = NEW."variant_id" FOR UPDATE;
  IF "comes_back_too_often"(NEW."order_id", NEW."variant_id") THEN
    RAISE EXCEPTION 'more of variant % comes back from order % than it took and was not written off', NEW."variant_id",
      NEW."order_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "stock_movement_returns_within_sale" AFTER INSERT ON "stock_movement" FOR EACH ROW
  WHEN (NEW."order_id" IS NOT NULL AND NEW."quantity_delta" > 0) EXECUTE FUNCTION "check_returned_stock"();

-- Behind `refund_line_within_order`, which has taken the order's lock.
CREATE OR REPLACE FUNCTION "check_written_off_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line "order_line";
BEGIN
  SELECT * INTO line FROM "order_line" l WHERE l."id" = NEW."order_line_id";
  IF "comes_back_too_often"(line."order_id", line."variant_id") THEN
    RAISE EXCEPTION 'line % is written off and has come back', line."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "refund_line_written_off_once" AFTER INSERT ON "refund_line" FOR EACH ROW
  WHEN (NEW."quantity" > NEW."restocked_quantity") EXECUTE FUNCTION "check_written_off_stock"();
