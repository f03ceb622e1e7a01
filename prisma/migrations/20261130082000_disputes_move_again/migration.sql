-- A dispute that has ended may move again: an appeal, an inquiry that comes back as a chargeback. Which of two answers of
-- Stripe's is the newer one is told by when it was asked for, by this database's clock.
ALTER TABLE "dispute" ADD COLUMN "asked_at" TIMESTAMPTZ(6);

CREATE FUNCTION "keep_dispute"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."payment_id" <> OLD."payment_id" OR NEW."order_id" <> OLD."order_id"
    OR NEW."stripe_dispute_id" <> OLD."stripe_dispute_id" THEN
    RAISE EXCEPTION 'a dispute keeps its payment and its id' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."asked_at" < OLD."asked_at" OR (NEW."asked_at" IS NULL AND OLD."asked_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a dispute does not go back to an older answer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "dispute_kept" BEFORE UPDATE ON "dispute" FOR EACH ROW EXECUTE FUNCTION "keep_dispute"();

-- Those that ended lately are asked about again.
CREATE INDEX "dispute_ended_idx" ON "dispute" ("closed_at") WHERE "status" <> 'open';
