-- AlterTable
ALTER TABLE "delivery_option" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "discount" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "included_tax_bps" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "included_tax_minor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "product_picture" ADD COLUMN     "stored_name" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "product_variant" ADD COLUMN     "low_stock_threshold" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "shop_settings" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "stock_movement" ADD COLUMN     "staff_id" UUID;

-- CreateTable
CREATE TABLE "stored_picture" (
    "name" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "blur" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_picture_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "stored_picture_file" (
    "name" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_picture_file_pkey" PRIMARY KEY ("name","width","format")
);

-- CreateIndex
CREATE INDEX "product_picture_stored_name_idx" ON "product_picture"("stored_name");

-- AddForeignKey
ALTER TABLE "product_picture" ADD CONSTRAINT "product_picture_stored_name_fkey" FOREIGN KEY ("stored_name") REFERENCES "stored_picture"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_picture_file" ADD CONSTRAINT "stored_picture_file_name_fkey" FOREIGN KEY ("name") REFERENCES "stored_picture"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What staff may write, whoever writes it.
ALTER TABLE "product"
  ADD CONSTRAINT "product_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "product_has_title" CHECK ("title" ~ '\S');
ALTER TABLE "product_variant"
  ADD CONSTRAINT "product_variant_sku_form" CHECK ("sku" ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
  ADD CONSTRAINT "product_variant_threshold_not_negative" CHECK ("low_stock_threshold" >= 0);
ALTER TABLE "delivery_option"
  ADD CONSTRAINT "delivery_option_code_form" CHECK ("code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "delivery_option_has_title" CHECK ("title" ~ '\S');
ALTER TABLE "shop_settings"
  ADD CONSTRAINT "shop_settings_has_name" CHECK ("shop_name" ~ '\S'),
  ADD CONSTRAINT "shop_settings_numbers_e164" CHECK (
    "contact_phone" ~ '^\+[1-9][0-9]{6,14}$' AND "whatsapp_number" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "shop_settings_email_looks_like_one" CHECK ("contact_email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  ADD CONSTRAINT "shop_settings_lines_are_lines" CHECK ("notice" !~ '[\r\n]' AND length("notice") <= 200
    AND "paused_message" !~ '[\r\n]' AND length("paused_message") <= 300);
ALTER TABLE "order" ADD CONSTRAINT "order_included_tax" CHECK (
  "included_tax_bps" BETWEEN 0 AND 10000 AND "included_tax_minor" BETWEEN 0 AND "total_minor");

-- A picture that was uploaded bears the hash of its files, is kept for ever by whoever has seen it, and so never changes.
ALTER TABLE "stored_picture"
  ADD CONSTRAINT "stored_picture_name_form" CHECK ("name" ~ '^up-[0-9a-f]{32}$'),
  ADD CONSTRAINT "stored_picture_has_size" CHECK ("width" > 0 AND "height" > 0);
ALTER TABLE "stored_picture_file"
  ADD CONSTRAINT "stored_picture_file_known_format" CHECK ("format" IN ('avif', 'webp', 'jpg')),
  ADD CONSTRAINT "stored_picture_file_has_bytes" CHECK ("width" > 0 AND octet_length("bytes") BETWEEN 1 AND 8388608);
ALTER TABLE "product_picture"
  ADD CONSTRAINT "product_picture_is_the_stored" CHECK ("stored_name" = "name"),
  ADD CONSTRAINT "product_picture_stored_says_so" CHECK ("name" !~ '^up-' OR "stored_name" IS NOT NULL);
-- The bytes are compressed already.
ALTER TABLE "stored_picture_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
CREATE FUNCTION "keep_stored_picture"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a stored picture does not change: store another one' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "stored_picture_is_fixed" BEFORE UPDATE ON "stored_picture"
  FOR EACH ROW EXECUTE FUNCTION "keep_stored_picture"();
CREATE TRIGGER "stored_picture_file_is_fixed" BEFORE UPDATE ON "stored_picture_file"
  FOR EACH ROW EXECUTE FUNCTION "keep_stored_picture"();

-- Prerendered pages show these too.
CREATE TRIGGER "shop_settings_announced" AFTER UPDATE ON "shop_settings"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "delivery_option_announced" AFTER INSERT OR UPDATE OR DELETE ON "delivery_option"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
