-- The sales of articles are those of every other report, so they ask for the status and method of an order instead of its
-- cancellation, and for its currency.
DROP INDEX "order_article_sales_idx";
CREATE INDEX "order_article_sales_idx" ON "order" ("placed_at")
  INCLUDE ("source_article_slug", "total_minor", "currency", "status", "payment_method")
  WHERE "source_article_slug" IS NOT NULL;
