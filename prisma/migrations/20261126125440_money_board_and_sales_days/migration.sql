-- CreateEnum
CREATE TYPE "money_check_status" AS ENUM ('running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "money_check_phase" AS ENUM ('payments', 'refunds', 'ours', 'shop');

-- CreateEnum
CREATE TYPE "money_finding_kind" AS ENUM ('paid_at_stripe_only', 'paid_here_only', 'payment_amount_differs', 'payment_unknown', 'refund_unknown', 'refund_differs', 'refund_here_only', 'refund_not_sent', 'payment_left_open', 'hold_without_payment', 'code_held_by_dead_order', 'reserved_differs', 'on_hand_differs');

-- CreateEnum
CREATE TYPE "money_finding_state" AS ENUM ('open', 'mended', 'needs_person');

-- DropIndex
DROP INDEX "stripe_event_received_at_idx";

-- AlterTable
ALTER TABLE "stripe_event" ADD COLUMN     "again_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "sales_day" (
    "day" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "orders" INTEGER NOT NULL,
    "sales_minor" BIGINT NOT NULL,
    "checkouts" INTEGER NOT NULL,
    "checkouts_placed" INTEGER NOT NULL,
    "refunds" INTEGER NOT NULL,
    "refunded_minor" BIGINT NOT NULL,
    "rewarded_orders" INTEGER NOT NULL,
    "rewarded_sales_minor" BIGINT NOT NULL,
    "shared_orders" INTEGER NOT NULL,
    "shared_sales_minor" BIGINT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sales_day_pkey" PRIMARY KEY ("day","currency")
);

-- CreateTable
CREATE TABLE "sales_day_article" (
    "day" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "slug" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "sales_minor" BIGINT NOT NULL,

    CONSTRAINT "sales_day_article_pkey" PRIMARY KEY ("day","currency","slug")
);

-- CreateTable
CREATE TABLE "money_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "status" "money_check_status" NOT NULL DEFAULT 'running',
    "phase" "money_check_phase" NOT NULL DEFAULT 'payments',
    "cursor" TEXT,
    "looked_at" INTEGER NOT NULL DEFAULT 0,
    "not_ours" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "money_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "money_check_item" (
    "check_id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "is_refund" BOOLEAN NOT NULL,
    "our_id" UUID,
    "day" DATE NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "money_check_item_pkey" PRIMARY KEY ("check_id","stripe_id")
);

-- CreateTable
CREATE TABLE "money_check_day" (
    "check_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "stripe_payments" INTEGER NOT NULL,
    "stripe_paid_minor" BIGINT NOT NULL,
    "our_payments" INTEGER NOT NULL,
    "our_paid_minor" BIGINT NOT NULL,
    "stripe_refunds" INTEGER NOT NULL,
    "stripe_refunded_minor" BIGINT NOT NULL,
    "our_refunds" INTEGER NOT NULL,
    "our_refunded_minor" BIGINT NOT NULL,

    CONSTRAINT "money_check_day_pkey" PRIMARY KEY ("check_id","day","currency")
);

-- CreateTable
CREATE TABLE "money_finding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "check_id" UUID NOT NULL,
    "kind" "money_finding_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "order_id" UUID,
    "order_number" INTEGER,
    "stripe_id" TEXT,
    "theirs" INTEGER,
    "ours" INTEGER,
    "currency" CHAR(3),
    "state" "money_finding_state" NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "money_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "money_check_created_at_idx" ON "money_check"("created_at" DESC);

-- CreateIndex
CREATE INDEX "money_check_item_check_id_our_id_idx" ON "money_check_item"("check_id", "our_id");

-- CreateIndex
CREATE UNIQUE INDEX "money_finding_check_id_kind_subject_id_key" ON "money_finding"("check_id", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "discount_redemption_created_at_id_idx" ON "discount_redemption"("created_at", "id");

-- CreateIndex
CREATE INDEX "order_created_at_order_number_idx" ON "order"("created_at", "order_number");

-- CreateIndex
CREATE INDEX "payment_created_at_id_idx" ON "payment"("created_at", "id");

-- CreateIndex
CREATE INDEX "refund_created_at_id_idx" ON "refund"("created_at", "id");

-- CreateIndex
CREATE INDEX "stripe_event_received_at_id_idx" ON "stripe_event"("received_at", "id");

-- AddForeignKey
ALTER TABLE "sales_day_article" ADD CONSTRAINT "sales_day_article_day_currency_fkey" FOREIGN KEY ("day", "currency") REFERENCES "sales_day"("day", "currency") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_check" ADD CONSTRAINT "money_check_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_check_item" ADD CONSTRAINT "money_check_item_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "money_check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_check_day" ADD CONSTRAINT "money_check_day_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "money_check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_finding" ADD CONSTRAINT "money_finding_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "money_check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sales_day"
  ADD CONSTRAINT "sales_day_counts" CHECK ("orders" >= 0 AND "checkouts_placed" BETWEEN 0 AND "checkouts" AND "refunds" >= 0
    AND "rewarded_orders" BETWEEN 0 AND "orders" AND "shared_orders" BETWEEN 0 AND "orders");
ALTER TABLE "money_check"
  ADD CONSTRAINT "money_check_days_in_order" CHECK ("first_day" <= "last_day"),
  ADD CONSTRAINT "money_check_ends" CHECK (("status" = 'running') = ("finished_at" IS NULL)),
  ADD CONSTRAINT "money_check_says_why_it_failed" CHECK (("status" = 'failed') = ("failure" IS NOT NULL));
-- Two at once would ask Stripe for the same.
CREATE UNIQUE INDEX "money_check_one_runs" ON "money_check" ((true)) WHERE "status" = 'running';
ALTER TABLE "money_finding"
  ADD CONSTRAINT "money_finding_settled_with_outcome"
    CHECK (("state" = 'open') = ("settled_at" IS NULL) AND ("state" = 'open' OR "outcome" IS NOT NULL));

-- What a day sold, read without the rows of its orders.
CREATE INDEX "order_sales_idx" ON "order" ("placed_at") INCLUDE ("total_minor", "currency", "status", "payment_method")
  WHERE "placed_at" IS NOT NULL;
-- The lists that somebody works off stay small, however many orders there have been.
CREATE INDEX "order_cash_to_collect_idx" ON "order" ("order_number") INCLUDE ("total_minor")
  WHERE "payment_method" = 'cash_on_delivery' AND "payment_status" = 'unpaid'
    AND "fulfilment_status" IN ('dispatched', 'delivered') AND "status" IN ('placed', 'completed');
CREATE INDEX "order_partly_sent_idx" ON "order" ("order_number")
  WHERE "status" = 'placed' AND "fulfilment_status" = 'partially_dispatched';
CREATE INDEX "refund_failed_idx" ON "refund" ("created_at") WHERE "status" IN ('failed', 'cancelled');
CREATE INDEX "refund_succeeded_idx" ON "refund" ("settled_at") INCLUDE ("amount_minor", "currency")
  WHERE "status" = 'succeeded';
CREATE INDEX "dispute_open_idx" ON "dispute" ("opened_at") WHERE "status" = 'open';
CREATE INDEX "stock_reservation_held_idx" ON "stock_reservation" ("order_id") WHERE "status" = 'held';
CREATE INDEX "payment_paid_idx" ON "payment" ("paid_at") WHERE "status" = 'paid' AND "method" = 'card';

-- A hand that sets `on_hand` to exactly what the ledger sums to makes it right; every other one is refused as before.
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
