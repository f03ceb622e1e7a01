-- CreateEnum
CREATE TYPE "discount_kind" AS ENUM ('percent', 'amount', 'free_delivery');

-- CreateEnum
CREATE TYPE "discount_redemption_status" AS ENUM ('held', 'redeemed', 'released');

-- CreateEnum
CREATE TYPE "share_network" AS ENUM ('facebook', 'x', 'whatsapp', 'linkedin', 'pinterest', 'telegram', 'email', 'native', 'copy');

-- CreateEnum
CREATE TYPE "share_level" AS ENUM ('started', 'returned', 'preview_fetched', 'friend_visited', 'friend_bought');

-- CreateEnum
CREATE TYPE "share_visit_kind" AS ENUM ('preview', 'person');

-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "promotion_code_id" UUID;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "promotion_code" TEXT,
ADD COLUMN     "share_id" UUID;

-- CreateTable
CREATE TABLE "discount" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "kind" "discount_kind" NOT NULL,
    "percent_off_bps" INTEGER,
    "amount_off_minor" INTEGER,
    "currency" CHAR(3) NOT NULL,
    "minimum_subtotal_minor" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "redemption_limit" INTEGER,
    "redemption_count" INTEGER NOT NULL DEFAULT 0,
    "per_person_limit" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_product" (
    "discount_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,

    CONSTRAINT "discount_product_pkey" PRIMARY KEY ("discount_id","product_id")
);

-- CreateTable
CREATE TABLE "promotion_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "discount_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "visitor_id" UUID,
    "share_id" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "redemption_limit" INTEGER,
    "redemption_count" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promotion_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_redemption" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "promotion_code_id" UUID NOT NULL,
    "discount_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "status" "discount_redemption_status" NOT NULL DEFAULT 'held',
    "amount_minor" INTEGER NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "phone_hash" BYTEA NOT NULL,
    "is_once_per_person" BOOLEAN NOT NULL,
    "is_single_use" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_allocation" (
    "redemption_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "discount_allocation_pkey" PRIMARY KEY ("redemption_id","order_line_id")
);

-- CreateTable
CREATE TABLE "visitor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "email_normalised" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_campaign" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "discount_id" UUID NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "code_life_days" INTEGER NOT NULL DEFAULT 7,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_network_rule" (
    "campaign_id" UUID NOT NULL,
    "network" "share_network" NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "required_level" "share_level" NOT NULL,

    CONSTRAINT "share_network_rule_pkey" PRIMARY KEY ("campaign_id","network")
);

-- CreateTable
CREATE TABLE "share" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "network" "share_network" NOT NULL,
    "level" "share_level" NOT NULL DEFAULT 'started',
    "required_level" "share_level" NOT NULL,
    "origin_hash" BYTEA NOT NULL,
    "origin_period" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "returned_at" TIMESTAMPTZ(3),
    "preview_fetched_at" TIMESTAMPTZ(3),
    "friend_visited_at" TIMESTAMPTZ(3),
    "friend_bought_at" TIMESTAMPTZ(3),
    "unlocked_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_visit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "share_id" UUID NOT NULL,
    "kind" "share_visit_kind" NOT NULL,
    "visitor_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "discount_product_product_id_idx" ON "discount_product"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_code_code_key" ON "promotion_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_code_share_id_key" ON "promotion_code"("share_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_code_discount_id_visitor_id_key" ON "promotion_code"("discount_id", "visitor_id");

-- CreateIndex
CREATE UNIQUE INDEX "discount_redemption_order_id_key" ON "discount_redemption"("order_id");

-- CreateIndex
CREATE INDEX "discount_redemption_promotion_code_id_idx" ON "discount_redemption"("promotion_code_id");

-- CreateIndex
CREATE INDEX "discount_redemption_discount_id_email_hash_idx" ON "discount_redemption"("discount_id", "email_hash");

-- CreateIndex
CREATE INDEX "discount_redemption_discount_id_phone_hash_idx" ON "discount_redemption"("discount_id", "phone_hash");

-- CreateIndex
CREATE INDEX "discount_allocation_order_line_id_idx" ON "discount_allocation"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "visitor_token_hash_key" ON "visitor"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "share_campaign_discount_id_key" ON "share_campaign"("discount_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_token_key" ON "share"("token");

-- CreateIndex
CREATE INDEX "share_visitor_id_created_at_idx" ON "share"("visitor_id", "created_at");

-- CreateIndex
CREATE INDEX "share_network_created_at_idx" ON "share"("network", "created_at");

-- CreateIndex
CREATE INDEX "share_created_at_idx" ON "share"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "share_visit_share_id_visitor_key_key" ON "share_visit"("share_id", "visitor_key");

-- CreateIndex
CREATE INDEX "cart_promotion_code_id_idx" ON "cart"("promotion_code_id");

-- CreateIndex
CREATE INDEX "order_share_id_idx" ON "order"("share_id");

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_promotion_code_id_fkey" FOREIGN KEY ("promotion_code_id") REFERENCES "promotion_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_product" ADD CONSTRAINT "discount_product_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_product" ADD CONSTRAINT "discount_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "visitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_redemption" ADD CONSTRAINT "discount_redemption_promotion_code_id_fkey" FOREIGN KEY ("promotion_code_id") REFERENCES "promotion_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_redemption" ADD CONSTRAINT "discount_redemption_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_redemption" ADD CONSTRAINT "discount_redemption_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_allocation" ADD CONSTRAINT "discount_allocation_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "discount_redemption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_allocation" ADD CONSTRAINT "discount_allocation_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_campaign" ADD CONSTRAINT "share_campaign_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_network_rule" ADD CONSTRAINT "share_network_rule_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "share_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "share_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "visitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_visit" ADD CONSTRAINT "share_visit_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
