-- AlterTable
ALTER TABLE "promotion_code" ADD COLUMN     "minimum_subtotal_minor" INTEGER,
ADD COLUMN     "percent_off_bps" INTEGER;

ALTER TABLE "promotion_code"
  ADD CONSTRAINT "promotion_code_terms" CHECK ("percent_off_bps" BETWEEN 1 AND 10000 AND "minimum_subtotal_minor" >= 0);
