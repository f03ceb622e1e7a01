-- What is cleared when its term has ended (lib/workflows/maintenance/retention-rules.ts) is found by these.
CREATE INDEX "email_delivery_created_at_idx" ON "email_delivery"("created_at");
CREATE INDEX "share_visit_created_at_idx" ON "share_visit"("created_at");
CREATE INDEX "visitor_created_at_idx" ON "visitor"("created_at");
CREATE INDEX "promotion_code_expires_at_idx" ON "promotion_code"("expires_at");
CREATE INDEX "staff_session_last_seen_at_idx" ON "staff_session"("last_seen_at");
CREATE INDEX "staff_link_expires_at_idx" ON "staff_link"("expires_at");
CREATE INDEX "staff_invitation_expires_at_idx" ON "staff_invitation"("expires_at");
CREATE INDEX "sign_in_failure_hour_idx" ON "sign_in_failure"("hour");
-- These hold only what is still to be cleared, so that a shop of a million orders looks at few of them.
CREATE INDEX "cart_with_draft_idx" ON "cart" ("updated_at") WHERE "checkout_draft" IS NOT NULL;
CREATE INDEX "order_with_place_idx" ON "order" ("created_at") WHERE "placed_from_hash" IS NOT NULL;

-- CreateTable
CREATE TABLE "retention_run" (
    "day" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "cleared" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("day")
);

-- A cart is as old as its last change. Once a day is enough to know, and who holds the cart just now knows it too: nobody
-- waits here, so that a change of a line and a checkout never wait for each other in a circle.
CREATE FUNCTION "touch_cart"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "cart" SET "updated_at" = now() WHERE "id" IN (
    SELECT c."id" FROM "cart" c WHERE c."id" = NEW."cart_id" AND c."updated_at" < now() - interval '1 day'
    FOR NO KEY UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
CREATE TRIGGER "cart_line_touches_cart" AFTER INSERT OR UPDATE ON "cart_line"
  FOR EACH ROW EXECUTE FUNCTION "touch_cart"();

-- Counters of before, whose keys are cart tokens, addresses and e-mails as they are. Each begins anew, which harms nobody.
DELETE FROM "rate_limit";
