-- CreateTable
CREATE TABLE "article_cart_day" (
    "article_slug" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "carts" INTEGER NOT NULL,

    CONSTRAINT "article_cart_day_pkey" PRIMARY KEY ("article_slug","day")
);

ALTER TABLE "article_cart_day" ADD CONSTRAINT "article_cart_day_carts_positive" CHECK ("carts" > 0);

-- A slug is checked against the articles there are before it is written; its shape holds against scripts too.
ALTER TABLE "cart" ADD CONSTRAINT "cart_source_article_slug_shape"
  CHECK ("source_article_slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("source_article_slug") <= 100);
ALTER TABLE "order" ADD CONSTRAINT "order_source_article_slug_shape"
  CHECK ("source_article_slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("source_article_slug") <= 100);
ALTER TABLE "article_cart_day" ADD CONSTRAINT "article_cart_day_article_slug_shape"
  CHECK ("article_slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("article_slug") <= 100);

-- What articles sold in a period is read from this index alone, however many orders came without one.
CREATE INDEX "order_article_sales_idx" ON "order" ("placed_at", "source_article_slug") INCLUDE ("id", "total_minor")
  WHERE "source_article_slug" IS NOT NULL AND "cancelled_at" IS NULL;
