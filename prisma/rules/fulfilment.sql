-- What may be dispatched: a placed order that is paid or collected in cash by the courier, and which no bank
-- disputes (rule 15). The order's lock makes two who dispatch at once see each other.
CREATE OR REPLACE FUNCTION "check_new_fulfilment"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found "order";
BEGIN
  SELECT * INTO found FROM "order" o WHERE o."id" = NEW."order_id" FOR UPDATE;
  IF found."status" <> 'placed' THEN
    RAISE EXCEPTION 'an order that is % is not dispatched', found."status" USING ERRCODE = 'check_violation';
  END IF;
  IF found."payment_status" = 'refunded' THEN
    RAISE EXCEPTION 'an order that is refunded is not dispatched' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "dispute" d WHERE d."order_id" = NEW."order_id" AND d."status" <> 'won') THEN
    RAISE EXCEPTION 'an order whose payment is disputed is not dispatched' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" <> 'dispatched' THEN
    RAISE EXCEPTION 'a fulfilment begins as dispatched' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "fulfilment_checked" BEFORE INSERT ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "check_new_fulfilment"();

CREATE OR REPLACE FUNCTION "check_fulfilment_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."order_id" <> OLD."order_id" OR NEW."dispatched_at" <> OLD."dispatched_at" THEN
    RAISE EXCEPTION 'a fulfilment keeps its order and its time' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" <> NEW."status" AND OLD."status" <> 'dispatched' THEN
    RAISE EXCEPTION 'a fulfilment does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "fulfilment_moves_lawfully" BEFORE UPDATE ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_move"();

-- Never more of a line than was ordered and not taken off it by a refund.
CREATE OR REPLACE FUNCTION "check_line_quantities"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_order uuid;
  line "order_line";
  sent integer;
  withdrawn integer;
  refunded integer;
BEGIN
  SELECT * INTO line FROM "order_line" l WHERE l."id" = NEW."order_line_id";
  IF TG_TABLE_NAME = 'fulfilment_line' THEN
    SELECT f."order_id" INTO of_order FROM "fulfilment" f
    WHERE f."id" = (to_jsonb(NEW) ->> 'fulfilment_id')::uuid AND f."status" = 'dispatched';
  ELSE
    SELECT r."order_id" INTO of_order FROM "refund" r WHERE r."id" = (to_jsonb(NEW) ->> 'refund_id')::uuid;
  END IF;
  IF of_order IS DISTINCT FROM line."order_id" THEN
    RAISE EXCEPTION 'a line is that of its own order' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM 1 FROM "order" o WHERE o."id" = of_order FOR UPDATE;
  SELECT COALESCE(sum(fl."quantity"), 0) INTO sent FROM "fulfilment_line" fl
  JOIN "fulfilment" f ON f."id" = fl."fulfilment_id" AND f."status" <> 'cancelled'
  WHERE fl."order_line_id" = line."id";
  SELECT COALESCE(sum(r."withdrawn_quantity"), 0), COALESCE(sum(r."quantity"), 0) INTO withdrawn, refunded
  FROM "refund_line" r WHERE r."order_line_id" = line."id";
  IF sent + withdrawn > line."quantity" THEN
    RAISE EXCEPTION 'more of line % is dispatched than was ordered', line."id" USING ERRCODE = 'check_violation';
  END IF;
  IF refunded > line."quantity" THEN
    RAISE EXCEPTION 'more of line % is refunded than was ordered', line."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "fulfilment_line_within_order" AFTER INSERT ON "fulfilment_line"
  FOR EACH ROW EXECUTE FUNCTION "check_line_quantities"();

CREATE TRIGGER "refund_line_within_order" AFTER INSERT ON "refund_line"
  FOR EACH ROW EXECUTE FUNCTION "check_line_quantities"();

CREATE OR REPLACE FUNCTION "check_fulfilment_has_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "fulfilment_line" fl WHERE fl."fulfilment_id" = NEW."id") THEN
    RAISE EXCEPTION 'fulfilment % is empty', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "fulfilment_is_not_empty" AFTER INSERT ON "fulfilment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_has_lines"();

-- The fulfilment status of an order is derived from its fulfilments, as its payment status is from its payments.
CREATE OR REPLACE FUNCTION "rolled_up_fulfilment_status"(of_order uuid) RETURNS "order_fulfilment_status" LANGUAGE sql STABLE AS $$
  SELECT (CASE
    WHEN sums."sent" = 0 THEN 'unfulfilled'
    WHEN sums."sent" < sums."wanted" THEN 'partially_dispatched'
    WHEN sums."is_delivered" THEN 'delivered'
    ELSE 'dispatched' END)::"order_fulfilment_status"
  FROM (
    SELECT
      (SELECT COALESCE(sum(l."quantity"), 0) FROM "order_line" l WHERE l."order_id" = of_order)
        - (SELECT COALESCE(sum(r."withdrawn_quantity"), 0) FROM "refund_line" r
          JOIN "order_line" l ON l."id" = r."order_line_id" WHERE l."order_id" = of_order) AS "wanted",
      COALESCE(sum(fl."quantity"), 0) AS "sent", COALESCE(bool_and(f."status" = 'delivered'), false) AS "is_delivered"
    FROM "fulfilment" f JOIN "fulfilment_line" fl ON fl."fulfilment_id" = f."id"
    WHERE f."order_id" = of_order AND f."status" <> 'cancelled') sums
$$;

CREATE OR REPLACE FUNCTION "check_fulfilment_status"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE TG_TABLE_NAME
    WHEN 'order' THEN (to_jsonb(NEW) ->> 'id')::uuid
    WHEN 'fulfilment' THEN (to_jsonb(NEW) ->> 'order_id')::uuid
    ELSE (SELECT l."order_id" FROM "order_line" l WHERE l."id" = (to_jsonb(NEW) ->> 'order_line_id')::uuid) END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o WHERE o."id" = checked_id
      AND o."fulfilment_status" <> "rolled_up_fulfilment_status"(o."id")) THEN
    RAISE EXCEPTION 'the fulfilment status of order % is not that of its fulfilments', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_fulfilment_status_rolled_up" AFTER UPDATE OF "fulfilment_status" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_status"();

CREATE CONSTRAINT TRIGGER "order_begins_unfulfilled" AFTER INSERT ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."fulfilment_status" <> 'unfulfilled')
  EXECUTE FUNCTION "check_fulfilment_status"();

CREATE CONSTRAINT TRIGGER "fulfilment_rolls_up" AFTER INSERT OR UPDATE OF "status" ON "fulfilment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_status"();

CREATE CONSTRAINT TRIGGER "fulfilment_line_rolls_up" AFTER INSERT ON "fulfilment_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_status"();

CREATE CONSTRAINT TRIGGER "refund_line_rolls_up" AFTER INSERT ON "refund_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_status"();

-- Every transition leaves an event (rule 16), on this axis too.
CREATE OR REPLACE FUNCTION "check_fulfilment_move_is_told"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "order_event" e WHERE e."order_id" = NEW."id"
      AND e."from" = OLD."fulfilment_status"::text AND e."to" = NEW."fulfilment_status"::text) THEN
    RAISE EXCEPTION 'order % went from % to % without an event', NEW."id", OLD."fulfilment_status",
      NEW."fulfilment_status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_fulfilment_move_is_told" AFTER UPDATE OF "fulfilment_status" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."fulfilment_status" <> NEW."fulfilment_status")
  EXECUTE FUNCTION "check_fulfilment_move_is_told"();
