-- Finds the orders that were never placed and still say who would have received them, oldest first.
CREATE INDEX "order_unplaced_idx" ON "order" ("created_at")
  WHERE "placed_at" IS NULL AND "email" <> 'cleared@nobody.invalid';
