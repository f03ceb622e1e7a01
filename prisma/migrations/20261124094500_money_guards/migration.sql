-- Rules about money, stock and states that hold whoever writes. Numbers are those of the commerce rules.

-- Refunds (rule 15): what is refunded and what may yet be never exceeds what was captured. The sums stand on the
-- payment, so that its row is the lock and a CHECK is the limit; they follow the refunds and nothing else.
ALTER TABLE "refund"
  ADD CONSTRAINT "refund_amount_positive" CHECK ("amount_minor" > 0),
  ADD CONSTRAINT "refund_succeeded_is_known_to_stripe" CHECK ("status" <> 'succeeded' OR "stripe_refund_id" IS NOT NULL),
  ADD CONSTRAINT "refund_failed_says_why" CHECK ("status" NOT IN ('failed', 'cancelled') OR "failure_reason" IS NOT NULL);
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_refunds_within_captured" CHECK (
    "refunded_minor" >= 0 AND "refund_pending_minor" >= 0
    AND "refunded_minor" + "refund_pending_minor" <= "captured_minor"),
  ADD CONSTRAINT "payment_card_paid_has_intent" CHECK (
    "status" <> 'paid' OR "method" <> 'card' OR "stripe_payment_intent_id" IS NOT NULL);

CREATE FUNCTION "count_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "payment" SET
    "refunded_minor" = "refunded_minor"
      + CASE WHEN TG_OP <> 'DELETE' AND NEW."status" = 'succeeded' THEN NEW."amount_minor" ELSE 0 END
      - CASE WHEN TG_OP <> 'INSERT' AND OLD."status" = 'succeeded' THEN OLD."amount_minor" ELSE 0 END,
    "refund_pending_minor" = "refund_pending_minor"
      + CASE WHEN TG_OP <> 'DELETE' AND NEW."status" = 'pending' THEN NEW."amount_minor" ELSE 0 END
      - CASE WHEN TG_OP <> 'INSERT' AND OLD."status" = 'pending' THEN OLD."amount_minor" ELSE 0 END
  WHERE "id" = COALESCE(NEW."payment_id", OLD."payment_id");
  RETURN NULL;
END $$;
CREATE TRIGGER "refund_counted" AFTER INSERT OR DELETE OR UPDATE OF "status" ON "refund"
  FOR EACH ROW EXECUTE FUNCTION "count_refund"();

CREATE FUNCTION "refuse_direct_refund_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1 is a statement of somebody; deeper is the trigger on the refunds.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the refund sums of a payment follow its refunds' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "payment_refund_sums_follow_refunds"
  BEFORE UPDATE OF "refunded_minor", "refund_pending_minor" ON "payment" FOR EACH ROW
  WHEN (NEW."refunded_minor" <> OLD."refunded_minor" OR NEW."refund_pending_minor" <> OLD."refund_pending_minor")
  EXECUTE FUNCTION "refuse_direct_refund_sums"();
CREATE TRIGGER "payment_refund_sums_start_empty" BEFORE INSERT ON "payment" FOR EACH ROW
  WHEN (NEW."refunded_minor" <> 0 OR NEW."refund_pending_minor" <> 0) EXECUTE FUNCTION "refuse_direct_refund_sums"();

-- A refund says once what it is. Stripe may report a failure after a success (the bank sent the money back), never
-- the other way round.
CREATE FUNCTION "keep_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."payment_id" <> OLD."payment_id" OR NEW."order_id" <> OLD."order_id"
    OR NEW."amount_minor" <> OLD."amount_minor" OR NEW."currency" <> OLD."currency"
    OR (OLD."stripe_refund_id" IS NOT NULL AND NEW."stripe_refund_id" IS DISTINCT FROM OLD."stripe_refund_id") THEN
    RAISE EXCEPTION 'a refund keeps its payment, amount and id' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" <> NEW."status" AND (OLD."status" IN ('failed', 'cancelled') OR NEW."status" = 'pending') THEN
    RAISE EXCEPTION 'a refund does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refund_kept" BEFORE UPDATE ON "refund" FOR EACH ROW EXECUTE FUNCTION "keep_refund"();

-- While a dispute is open, and after one that was lost, the bank has the money: the shop must not send it again.
CREATE FUNCTION "check_new_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "payment" p WHERE p."id" = NEW."payment_id" FOR UPDATE;
  IF NOT EXISTS (
    SELECT 1 FROM "payment" p WHERE p."id" = NEW."payment_id" AND p."order_id" = NEW."order_id"
      AND p."currency" = NEW."currency") THEN
    RAISE EXCEPTION 'a refund has the order and the currency of its payment' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."origin" <> 'dashboard' AND EXISTS (
    SELECT 1 FROM "dispute" d WHERE d."payment_id" = NEW."payment_id" AND d."status" <> 'won') THEN
    RAISE EXCEPTION 'a disputed payment is not refunded' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refund_checked" BEFORE INSERT ON "refund" FOR EACH ROW EXECUTE FUNCTION "check_new_refund"();

-- The reconciler's and the admin's view of what is under way stays small, however many refunds there have been.
CREATE INDEX "refund_pending_idx" ON "refund" ("checked_at") WHERE "status" = 'pending';

-- Disputes
ALTER TABLE "dispute"
  ADD CONSTRAINT "dispute_amount_positive" CHECK ("amount_minor" > 0),
  ADD CONSTRAINT "dispute_closed_has_time" CHECK (("status" = 'open') = ("closed_at" IS NULL));
CREATE FUNCTION "refuse_disputed_dispatch"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "dispute" d WHERE d."order_id" = NEW."id" AND d."status" <> 'won') THEN
    RAISE EXCEPTION 'an order whose payment is disputed is not dispatched' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "order_disputed_is_not_dispatched" BEFORE UPDATE OF "fulfilment_status" ON "order" FOR EACH ROW
  WHEN (OLD."fulfilment_status" = 'unfulfilled' AND NEW."fulfilment_status" <> 'unfulfilled')
  EXECUTE FUNCTION "refuse_disputed_dispatch"();

-- The payment status of an order is rolled up from its payments (architecture: three axes). Compared with the total,
-- so that a second payment that was sent back leaves an order paid.
CREATE FUNCTION "rolled_up_payment_status"(of_order uuid) RETURNS "order_payment_status" LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION "check_payment_status"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- States (rule 14): the tables of lib/orders/order-state.ts and lib/payments/payment-state.ts, held also against SQL.
CREATE FUNCTION "check_order_move"() RETURNS trigger LANGUAGE plpgsql AS $$
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
ALTER TABLE "order" ADD CONSTRAINT "order_cancelled_before_dispatch"
  CHECK ("status" <> 'cancelled' OR "fulfilment_status" = 'unfulfilled');

CREATE FUNCTION "check_payment_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('open', 'processing'), ('open', 'paid'), ('open', 'failed'), ('open', 'expired'), ('open', 'cancelled'),
    ('processing', 'paid'), ('processing', 'failed'),
    ('failed', 'paid'), ('expired', 'paid'), ('cancelled', 'paid')) THEN
    RAISE EXCEPTION 'a payment does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "payment_paid_is_terminal" ON "payment";
DROP FUNCTION "keep_paid_payment"();
CREATE TRIGGER "payment_moves_lawfully" BEFORE UPDATE OF "status" ON "payment" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "check_payment_move"();

-- Every move of an order leaves an event (rule 16).
CREATE FUNCTION "check_order_move_is_told"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- Stock (rules 5 and 6): what is reserved is what the held reservations say, and only an order that waits for its
-- payment holds anything.
CREATE FUNCTION "check_reserved_sum"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION "check_holds_of_order"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- What an order bought leaves the shelf once, and no more comes back from it than left.
CREATE UNIQUE INDEX "stock_movement_one_sale" ON "stock_movement" ("order_id", "variant_id") WHERE "reason" = 'sale';
CREATE FUNCTION "check_returned_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The ledger's first trigger has locked the row of this variant, so that nobody else returns at the same moment.
  IF (SELECT sum(m."quantity_delta") FROM "stock_movement" m
    WHERE m."order_id" = NEW."order_id" AND m."variant_id" = NEW."variant_id") > 0 THEN
    RAISE EXCEPTION 'more of variant % comes back from order % than it bought', NEW."variant_id", NEW."order_id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "stock_movement_returns_within_sale" AFTER INSERT ON "stock_movement" FOR EACH ROW
  WHEN (NEW."order_id" IS NOT NULL AND NEW."quantity_delta" > 0) EXECUTE FUNCTION "check_returned_stock"();

-- How much one place in the network holds unpaid, or has ordered for cash and not been sent yet.
CREATE INDEX "order_open_from_idx" ON "order" ("placed_from_hash")
  WHERE "status" IN ('pending', 'placed') AND "fulfilment_status" = 'unfulfilled';
