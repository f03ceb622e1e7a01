-- When the shop was opened for orders, whether what it says of itself is made up, and when the owner confirmed the figures
-- of a product.
-- AlterTable
ALTER TABLE "product" ADD COLUMN     "figures_confirmed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "shop_settings" ADD COLUMN     "is_fictitious" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- A shop that sells already keeps selling: one with an order that `npm run fill` has not made.
UPDATE "shop_settings" SET "opened_at" = CURRENT_TIMESTAMP
  WHERE EXISTS (SELECT 1 FROM "order" WHERE NOT starts_with("checkout_fingerprint", 'filled-in-'));
