-- A hold ends with its payment page also while Stripe cannot be asked; who is behind an order is looked up by phone too.

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "is_end_unconfirmed" BOOLEAN NOT NULL DEFAULT false;

-- Only a payment that ran out by our clock can wait for Stripe to confirm it, or have been paid after all.
ALTER TABLE "payment" ADD CONSTRAINT "payment_unconfirmed_end_is_an_end"
  CHECK (NOT "is_end_unconfirmed" OR "status" IN ('expired', 'paid'));
CREATE INDEX "payment_unconfirmed_end_idx" ON "payment" ("checked_at") WHERE "is_end_unconfirmed";

-- CreateIndex
CREATE INDEX "order_shipping_phone_idx" ON "order"("shipping_phone");
