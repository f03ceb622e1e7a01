-- The payment status of an order is rolled up from its payments (architecture: three axes). Compared with the total,
-- so that a second payment that was refunded leaves an order paid.
CREATE OR REPLACE FUNCTION "rolled_up_payment_status"(of_order uuid) RETURNS "order_payment_status" LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN sums."captured" = 0 AND sums."is_processing" THEN 'processing'
    WHEN sums."captured" = 0 THEN 'unpaid'
    WHEN sums."captured" = sums."refunded" THEN 'refunded'
    WHEN sums."captured" - sums."refunded" >= o."total_minor" THEN 'paid'
    ELSE 'partially_refunded' END::"order_payment_status"
  FROM "order" o CROSS JOIN LATERAL (
    SELECT COALESCE(sum(p."captured_minor"), 0) AS "captured", COALESCE(sum(p."refunded_minor"), 0) AS "refunded",
      COALESCE(bool_or(p."status" = 'processing'), false) AS "is_processing"
    FROM "payment" p WHERE p."order_id" = o."id") sums
  WHERE o."id" = of_order
$$;

CREATE OR REPLACE FUNCTION "check_payment_status"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE WHEN TG_TABLE_NAME = 'order' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'order_id' END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o WHERE o."id" = checked_id
      AND o."payment_status" <> "rolled_up_payment_status"(o."id")) THEN
    RAISE EXCEPTION 'the payment status of order % is not that of its payments', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_payment_status_rolled_up"
  AFTER INSERT OR UPDATE OF "payment_status", "total_minor" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_payment_status"();

CREATE CONSTRAINT TRIGGER "payment_rolls_up"
  AFTER INSERT OR UPDATE OF "status", "captured_minor", "refunded_minor" ON "payment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_payment_status"();

CREATE OR REPLACE FUNCTION "check_payment_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('open', 'processing'), ('open', 'paid'), ('open', 'failed'), ('open', 'expired'), ('open', 'cancelled'),
    ('processing', 'paid'), ('processing', 'failed'),
    ('failed', 'paid'), ('expired', 'paid'), ('cancelled', 'paid')) THEN
    RAISE EXCEPTION 'a payment does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "payment_moves_lawfully" BEFORE UPDATE OF "status" ON "payment" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "check_payment_move"();

-- Cash: what the courier collected is a payment of the total, once, of an order that is paid in cash.
CREATE OR REPLACE FUNCTION "check_cash_payment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "order" o WHERE o."id" = NEW."order_id" AND o."payment_method" = 'cash_on_delivery'
      AND o."status" = 'placed' AND o."total_minor" = NEW."amount_minor" AND o."currency" = NEW."currency"
      AND o."fulfilment_status" <> 'unfulfilled' AND NEW."status" = 'paid') THEN
    RAISE EXCEPTION 'cash is the whole of an order that was sent to be paid in cash' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "payment_cash_checked" BEFORE INSERT ON "payment" FOR EACH ROW
  WHEN (NEW."method" = 'cash_on_delivery') EXECUTE FUNCTION "check_cash_payment"();
