CREATE OR REPLACE FUNCTION "refuse_counting_by_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1 is a statement of somebody; deeper is the trigger on the invoices.
  IF TG_OP <> 'UPDATE' OR pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a series counts its invoices and nothing else' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "invoice_series_counts" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_series"
  FOR EACH ROW EXECUTE FUNCTION "refuse_counting_by_hand"();

CREATE TRIGGER "invoice_series_stays" BEFORE TRUNCATE ON "invoice_series"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_counting_by_hand"();

CREATE OR REPLACE FUNCTION "number_invoice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The order before the series, as in the shop, so that there are no deadlocks.
  PERFORM 1 FROM "order" o WHERE o."id" = NEW."order_id" FOR UPDATE;
  IF NEW."kind" = 'invoice' AND NOT EXISTS (
    SELECT 1 FROM "order" o WHERE o."id" = NEW."order_id" AND o."status" IN ('placed', 'completed')
      AND o."total_minor" = NEW."total_minor" AND o."currency" = NEW."currency") THEN
    RAISE EXCEPTION 'an invoice is for the total of an order that stands' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."kind" = 'credit_note' AND NOT EXISTS (
    SELECT 1 FROM "refund" r JOIN "invoice" i ON i."order_id" = r."order_id" AND i."kind" = 'invoice'
    WHERE r."id" = NEW."refund_id" AND r."order_id" = NEW."order_id" AND r."status" = 'succeeded'
      AND r."amount_minor" = NEW."total_minor" AND r."currency" = NEW."currency") THEN
    RAISE EXCEPTION 'a credit note is for a refund of an order that has an invoice' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE "invoice_series" SET "last_number" = "last_number" + 1 WHERE "kind" = NEW."kind"
  RETURNING "last_number" INTO NEW."number";
  RETURN NEW;
END $$;

CREATE TRIGGER "invoice_numbered" BEFORE INSERT ON "invoice" FOR EACH ROW EXECUTE FUNCTION "number_invoice"();
