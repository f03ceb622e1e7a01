-- CreateEnum
CREATE TYPE "fulfilment_status" AS ENUM ('dispatched', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "invoice_kind" AS ENUM ('invoice', 'credit_note');

-- AlterEnum
ALTER TYPE "email_kind" ADD VALUE 'order_dispatched';

-- AlterTable
ALTER TABLE "order_event" ADD COLUMN     "request_key" TEXT,
ADD COLUMN     "sequence" SERIAL NOT NULL;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "is_by_hand" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "fulfilment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "status" "fulfilment_status" NOT NULL DEFAULT 'dispatched',
    "carrier_name" TEXT NOT NULL,
    "tracking_number" TEXT,
    "tracking_url" TEXT,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "fulfilment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fulfilment_line" (
    "fulfilment_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "fulfilment_line_pkey" PRIMARY KEY ("fulfilment_id","order_line_id")
);

-- CreateTable
CREATE TABLE "refund_line" (
    "refund_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "withdrawn_quantity" INTEGER NOT NULL,
    "restocked_quantity" INTEGER NOT NULL,

    CONSTRAINT "refund_line_pkey" PRIMARY KEY ("refund_id","order_line_id")
);

-- CreateTable
CREATE TABLE "order_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_series" (
    "kind" "invoice_kind" NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invoice_series_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "invoice_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "refund_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_by" UUID NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fulfilment_order_id_idx" ON "fulfilment"("order_id");

-- CreateIndex
CREATE INDEX "fulfilment_line_order_line_id_idx" ON "fulfilment_line"("order_line_id");

-- CreateIndex
CREATE INDEX "refund_line_order_line_id_idx" ON "refund_line"("order_line_id");

-- CreateIndex
CREATE INDEX "order_note_order_id_created_at_idx" ON "order_note"("order_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_refund_id_key" ON "invoice"("refund_id");

-- CreateIndex
CREATE INDEX "invoice_order_id_idx" ON "invoice"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_kind_number_key" ON "invoice"("kind", "number");

-- AddForeignKey
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfilment_line" ADD CONSTRAINT "fulfilment_line_fulfilment_id_fkey" FOREIGN KEY ("fulfilment_id") REFERENCES "fulfilment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfilment_line" ADD CONSTRAINT "fulfilment_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_issued_by_fkey" FOREIGN KEY ("issued_by") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One form, one effect: the event of what staff did carries the key of the form that asked for it.
CREATE UNIQUE INDEX "order_event_one_of_form" ON "order_event" ("order_id", "request_key")
  WHERE "request_key" IS NOT NULL;

-- Parcels
ALTER TABLE "fulfilment"
  ADD CONSTRAINT "fulfilment_delivered_has_time" CHECK (("status" = 'delivered') = ("delivered_at" IS NOT NULL)),
  ADD CONSTRAINT "fulfilment_cancelled_has_time" CHECK (("status" = 'cancelled') = ("cancelled_at" IS NOT NULL)),
  ADD CONSTRAINT "fulfilment_names_carrier" CHECK ("carrier_name" ~ '[^[:space:]]'),
  ADD CONSTRAINT "fulfilment_tracking_is_web" CHECK ("tracking_url" IS NULL OR "tracking_url" ~ '^https?://');
ALTER TABLE "fulfilment_line" ADD CONSTRAINT "fulfilment_line_quantity_positive" CHECK ("quantity" > 0);
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_quantities" CHECK (
  "quantity" > 0 AND "withdrawn_quantity" BETWEEN 0 AND "quantity" AND "restocked_quantity" BETWEEN 0 AND "quantity");
CREATE TRIGGER "fulfilment_line_append_only" BEFORE UPDATE OR DELETE ON "fulfilment_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "fulfilment_line_not_truncated" BEFORE TRUNCATE ON "fulfilment_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "refund_line_append_only" BEFORE UPDATE OR DELETE ON "refund_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "refund_line_not_truncated" BEFORE TRUNCATE ON "refund_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- What may leave: an order that the shop works on, whose money is there or comes with the courier, and which no bank
-- disputes (rule 15). The order's lock makes two who dispatch at once see each other.
CREATE FUNCTION "check_new_fulfilment"() RETURNS trigger LANGUAGE plpgsql AS $$
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
    RAISE EXCEPTION 'a parcel begins as dispatched' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fulfilment_checked" BEFORE INSERT ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "check_new_fulfilment"();

CREATE FUNCTION "check_fulfilment_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."order_id" <> OLD."order_id" OR NEW."dispatched_at" <> OLD."dispatched_at" THEN
    RAISE EXCEPTION 'a parcel keeps its order and its time' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" <> NEW."status" AND OLD."status" <> 'dispatched' THEN
    RAISE EXCEPTION 'a parcel does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fulfilment_moves_lawfully" BEFORE UPDATE ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_move"();
CREATE FUNCTION "refuse_removing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % stay', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "fulfilment_stays" BEFORE DELETE ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_removing"();

-- Never more of a line than was ordered and not taken off it by a refund.
CREATE FUNCTION "check_line_quantities"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION "check_fulfilment_has_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "fulfilment_line" fl WHERE fl."fulfilment_id" = NEW."id") THEN
    RAISE EXCEPTION 'parcel % is empty', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "fulfilment_is_not_empty" AFTER INSERT ON "fulfilment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_fulfilment_has_lines"();

-- The fulfilment status of an order is rolled up from its parcels, as its payment status is from its payments.
CREATE FUNCTION "rolled_up_fulfilment_status"(of_order uuid) RETURNS "order_fulfilment_status" LANGUAGE sql STABLE AS $$
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
CREATE FUNCTION "check_fulfilment_status"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE TG_TABLE_NAME
    WHEN 'order' THEN (to_jsonb(NEW) ->> 'id')::uuid
    WHEN 'fulfilment' THEN (to_jsonb(NEW) ->> 'order_id')::uuid
    ELSE (SELECT l."order_id" FROM "order_line" l WHERE l."id" = (to_jsonb(NEW) ->> 'order_line_id')::uuid) END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o WHERE o."id" = checked_id
      AND o."fulfilment_status" <> "rolled_up_fulfilment_status"(o."id")) THEN
    RAISE EXCEPTION 'the fulfilment status of order % is not that of its parcels', checked_id
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

-- Every move leaves an event (rule 16), on this axis too.
CREATE FUNCTION "check_fulfilment_move_is_told"() RETURNS trigger LANGUAGE plpgsql AS $$
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
ALTER TABLE "order" ADD CONSTRAINT "order_completed_is_delivered_and_paid" CHECK (
  "status" <> 'completed' OR ("fulfilment_status" = 'delivered' AND "payment_status" NOT IN ('unpaid', 'processing')))
  NOT VALID;

-- A parcel goes where its label says: the address stands once something has left. The delivery price is that of the
-- country, so the country stands always.
CREATE FUNCTION "keep_sent_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."shipping_name", NEW."shipping_line1", NEW."shipping_line2", NEW."shipping_city", NEW."shipping_region",
      NEW."shipping_postal_code", NEW."shipping_phone")
    IS DISTINCT FROM (OLD."shipping_name", OLD."shipping_line1", OLD."shipping_line2", OLD."shipping_city",
      OLD."shipping_region", OLD."shipping_postal_code", OLD."shipping_phone")
    AND OLD."fulfilment_status" <> 'unfulfilled' THEN
    RAISE EXCEPTION 'the address of an order stands once a parcel has left' USING ERRCODE = 'check_violation';
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

-- Cash: what the courier brought is a payment of the whole, once, of an order that is paid in cash.
CREATE FUNCTION "check_cash_payment"() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE UNIQUE INDEX "payment_one_cash_per_order" ON "payment" ("order_id") WHERE "method" = 'cash_on_delivery';

-- Cash goes back by hand: nobody is asked, so it is done as it is written.
ALTER TABLE "refund" DROP CONSTRAINT "refund_succeeded_is_known_to_stripe";
ALTER TABLE "refund"
  ADD CONSTRAINT "refund_succeeded_is_known_to_stripe"
    CHECK ("status" <> 'succeeded' OR "stripe_refund_id" IS NOT NULL OR "is_by_hand"),
  ADD CONSTRAINT "refund_by_hand_is_done" CHECK (
    NOT "is_by_hand" OR ("status" = 'succeeded' AND "stripe_refund_id" IS NULL AND "settled_at" IS NOT NULL));
CREATE FUNCTION "check_refund_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."is_by_hand" <> (
    SELECT p."method" = 'cash_on_delivery' FROM "payment" p WHERE p."id" = NEW."payment_id") THEN
    RAISE EXCEPTION 'cash goes back by hand, and a card payment through Stripe' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refund_goes_back_as_it_came" BEFORE INSERT OR UPDATE OF "is_by_hand" ON "refund"
  FOR EACH ROW EXECUTE FUNCTION "check_refund_hand"();

-- Invoices: a number is given with the row that has it, in one transaction and under the lock of its series, so that a
-- series has no gap and no number twice, however many are issued at once and whatever is rolled back.
ALTER TABLE "invoice"
  ADD CONSTRAINT "invoice_total_not_negative" CHECK ("total_minor" >= 0),
  ADD CONSTRAINT "invoice_credits_a_refund" CHECK (("kind" = 'credit_note') = ("refund_id" IS NOT NULL)),
  ADD CONSTRAINT "invoice_content_is_there" CHECK (jsonb_typeof("content") = 'object');
CREATE UNIQUE INDEX "invoice_one_per_order" ON "invoice" ("order_id") WHERE "kind" = 'invoice';
INSERT INTO "invoice_series" ("kind") VALUES ('invoice'), ('credit_note');
CREATE FUNCTION "refuse_counting_by_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION "number_invoice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The order before the series, as the shop takes them too, so that nobody waits in a circle.
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
CREATE TRIGGER "invoice_append_only" BEFORE UPDATE OR DELETE ON "invoice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "invoice_not_truncated" BEFORE TRUNCATE ON "invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

ALTER TABLE "order_note" ADD CONSTRAINT "order_note_says_something" CHECK ("text" ~ '[^[:space:]]');
