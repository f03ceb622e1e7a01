-- The history of prices (rule 45), which the triggers of prisma/rules/prices.sql keep. Of the time before it nothing is
-- known, so that it begins now.
CREATE TABLE "price_period" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" UUID NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),
    "is_reduction_over" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "price_period_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "price_period_price_positive" CHECK ("unit_price_minor" > 0),
    CONSTRAINT "price_period_in_order" CHECK ("ends_at" > "starts_at")
);

CREATE INDEX "price_period_variant_id_ends_at_idx" ON "price_period"("variant_id", "ends_at");

-- A variant has one price at a time.
CREATE UNIQUE INDEX "price_period_one_open_per_variant" ON "price_period"("variant_id") WHERE "ends_at" IS NULL;

-- Finds the reductions that are about to be over.
CREATE INDEX "price_period_reduction_idx" ON "price_period"("starts_at")
  WHERE "ends_at" IS NULL AND NOT "is_reduction_over";

ALTER TABLE "price_period" ADD CONSTRAINT "price_period_variant_id_fkey" FOREIGN KEY ("variant_id")
  REFERENCES "product_variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "price_period" ("variant_id", "unit_price_minor")
SELECT v."id", v."unit_price_minor" FROM "product_variant" v JOIN "product" p ON p."id" = v."product_id"
WHERE v."is_active" AND p."status" = 'active' AND v."unit_price_minor" > 0;

ALTER TABLE "product_variant" ADD COLUMN "comparison_variant_id" UUID,
ADD COLUMN "comparison_quantity" SMALLINT;

CREATE INDEX "product_variant_comparison_variant_id_idx" ON "product_variant"("comparison_variant_id");

ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_comparison_variant_id_fkey"
  FOREIGN KEY ("comparison_variant_id") REFERENCES "product_variant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_comparison_is_another"
  CHECK ("comparison_variant_id" <> "id" AND "comparison_quantity" BETWEEN 2 AND 100);
