-- A cart is as old as its last change. Once a day is precise enough, and a locked row is skipped: nobody
-- waits here, so that a change of a line and a checkout never deadlock.
CREATE OR REPLACE FUNCTION "touch_cart"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "cart" SET "updated_at" = now() WHERE "id" IN (
    SELECT c."id" FROM "cart" c WHERE c."id" = NEW."cart_id" AND c."updated_at" < now() - interval '1 day'
    FOR NO KEY UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;

CREATE TRIGGER "cart_line_touches_cart" AFTER INSERT OR UPDATE ON "cart_line"
  FOR EACH ROW EXECUTE FUNCTION "touch_cart"();
