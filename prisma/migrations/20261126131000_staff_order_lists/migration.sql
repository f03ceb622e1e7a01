-- What the lists of the back office go by: status, payment, fulfilment, method, code and attention, a digit each. Orders
-- with one key stand together in the indexes below, sorted as a list is, so that any question about these six is a few
-- walks that begin in the right place and end with the page. A value that is not known here is a 9
-- (tests/integration/database/order-list-rules.test.ts tells when there is one).
ALTER TABLE "order" ADD COLUMN "list_key" INTEGER GENERATED ALWAYS AS (
  100000 * CASE "status" WHEN 'pending' THEN 1 WHEN 'placed' THEN 2 WHEN 'completed' THEN 3 WHEN 'cancelled' THEN 4
    WHEN 'expired' THEN 5 ELSE 9 END
  + 10000 * CASE "payment_status" WHEN 'unpaid' THEN 1 WHEN 'processing' THEN 2 WHEN 'paid' THEN 3
    WHEN 'partially_refunded' THEN 4 WHEN 'refunded' THEN 5 ELSE 9 END
  + 1000 * CASE "fulfilment_status" WHEN 'unfulfilled' THEN 1 WHEN 'partially_dispatched' THEN 2
    WHEN 'dispatched' THEN 3 WHEN 'delivered' THEN 4 ELSE 9 END
  + 100 * CASE "payment_method" WHEN 'card' THEN 1 WHEN 'cash_on_delivery' THEN 2 ELSE 9 END
  + 10 * CASE WHEN "promotion_code" IS NULL THEN 1 ELSE 2 END
  + CASE WHEN "attention_reason" IS NULL THEN 1 ELSE 2 END
) STORED;

-- A filter on one status alone goes by the key now.
DROP INDEX "order_fulfilment_status_order_number_idx";
DROP INDEX "order_payment_status_order_number_idx";
DROP INDEX "order_status_order_number_idx";

-- The last column of each is there to be read without the table.
CREATE INDEX "order_list_newest_idx" ON "order" ("created_at" DESC, "order_number" DESC, "total_minor");
CREATE INDEX "order_list_total_idx" ON "order" ("total_minor" DESC, "order_number" DESC, "created_at");
CREATE INDEX "order_list_key_newest_idx"
  ON "order" ("list_key", "created_at" DESC, "order_number" DESC, "total_minor");
CREATE INDEX "order_list_key_total_idx"
  ON "order" ("list_key", "total_minor" DESC, "order_number" DESC, "created_at");
CREATE INDEX "order_list_country_newest_idx"
  ON "order" ("shipping_country", "list_key", "created_at" DESC, "order_number" DESC, "total_minor");
CREATE INDEX "order_list_country_total_idx"
  ON "order" ("shipping_country", "list_key", "total_minor" DESC, "order_number" DESC, "created_at");
CREATE INDEX "order_list_code_idx"
  ON "order" ("promotion_code", "list_key", "created_at" DESC, "order_number" DESC)
  INCLUDE ("total_minor", "shipping_country") WHERE "promotion_code" IS NOT NULL;

-- A sku in the search box, whatever its case. Ids are made by time, so that the latest orders are found first.
CREATE INDEX "order_line_sku_idx" ON "order_line" (upper("sku"), "order_id" DESC);

CREATE TABLE "order_list_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_list_view_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "order_list_view_name_tidy" CHECK ("name" = btrim("name") AND char_length("name") BETWEEN 1 AND 40),
    CONSTRAINT "order_list_view_query_short" CHECK (char_length("query") <= 1000 AND "query" !~ '[[:space:]?#]')
);

CREATE INDEX "order_list_view_staff_id_idx" ON "order_list_view"("staff_id");

-- Two tabs of one name could not be told apart: neither among one's own, nor among those that all see.
CREATE UNIQUE INDEX "order_list_view_own_name_idx" ON "order_list_view" ("staff_id", lower("name"))
  WHERE NOT "is_shared";
CREATE UNIQUE INDEX "order_list_view_shared_name_idx" ON "order_list_view" (lower("name")) WHERE "is_shared";

ALTER TABLE "order_list_view" ADD CONSTRAINT "order_list_view_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
