-- AlterEnum
ALTER TYPE "email_kind" ADD VALUE 'share_unlocked';

-- AlterTable
ALTER TABLE "email_delivery" ALTER COLUMN "order_id" DROP NOT NULL;

-- Every mail but this one is about an order, and of this one there is one per key as well.
ALTER TABLE "email_delivery" ADD CONSTRAINT "email_delivery_is_about_an_order"
  CHECK ("order_id" IS NOT NULL OR "kind"::text = 'share_unlocked');
CREATE UNIQUE INDEX "email_delivery_one_without_order" ON "email_delivery" ("kind", "dedupe_key") WHERE "order_id" IS NULL;
