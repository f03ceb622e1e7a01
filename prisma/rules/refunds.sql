CREATE OR REPLACE FUNCTION "count_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION "refuse_direct_refund_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- The outcome of a refund is final. Stripe may report a failure after a success (the bank sent the money back), never
-- the other way round.
CREATE OR REPLACE FUNCTION "keep_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- While a dispute is open, and after one that was lost, the bank has the amount: the shop must not refund it again.
CREATE OR REPLACE FUNCTION "check_new_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION "check_refund_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."is_by_hand" <> (
    SELECT p."method" = 'cash_on_delivery' FROM "payment" p WHERE p."id" = NEW."payment_id") THEN
    RAISE EXCEPTION 'cash goes back by hand, and a card payment through Stripe' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "refund_goes_back_as_it_came" BEFORE INSERT OR UPDATE OF "is_by_hand" ON "refund"
  FOR EACH ROW EXECUTE FUNCTION "check_refund_hand"();
