-- The key of an order's link is worked out from its id and the shop's secret, and kept nowhere. Keys of before stand here as
-- they are until the first night, for servers of the release before, and as hashes from then on: this finds those that
-- are left (lib/workflows/maintenance/retention-rules.ts).
CREATE INDEX "order_with_plain_access_token_idx" ON "order" ("created_at") WHERE "access_token" NOT LIKE '%:%';
