CREATE OR REPLACE FUNCTION "refuse_disputed_dispatch"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "dispute" d WHERE d."order_id" = NEW."id" AND d."status" <> 'won') THEN
    RAISE EXCEPTION 'an order whose payment is disputed is not dispatched' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "order_disputed_is_not_dispatched" BEFORE UPDATE OF "fulfilment_status" ON "order" FOR EACH ROW
  WHEN (OLD."fulfilment_status" = 'unfulfilled' AND NEW."fulfilment_status" <> 'unfulfilled')
  EXECUTE FUNCTION "refuse_disputed_dispatch"();

CREATE OR REPLACE FUNCTION "keep_dispute"() RETURNS trigger LANGUAGE plpgsql AS $$
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
