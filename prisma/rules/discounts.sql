-- Uses are counted where they are limited, so that the row is the lock and its CHECK is the limit.
CREATE OR REPLACE FUNCTION "count_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  delta integer := (CASE WHEN NEW."status" <> 'released' THEN 1 ELSE 0 END)
    - (CASE WHEN TG_OP = 'UPDATE' AND OLD."status" <> 'released' THEN 1 ELSE 0 END);
BEGIN
  IF delta = 0 THEN RETURN NULL; END IF;
  UPDATE "promotion_code" SET "redemption_count" = "redemption_count" + delta
  WHERE "id" = NEW."promotion_code_id" AND "redemption_limit" IS NOT NULL;
  UPDATE "discount" SET "redemption_count" = "redemption_count" + delta
  WHERE "id" = NEW."discount_id" AND "redemption_limit" IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER "discount_redemption_counted" AFTER INSERT OR UPDATE OF "status" ON "discount_redemption"
  FOR EACH ROW EXECUTE FUNCTION "count_redemption"();

CREATE OR REPLACE FUNCTION "check_redemption_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A late payment reactivates an expired order, and its discount with it.
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('held', 'redeemed'), ('held', 'released'), ('released', 'redeemed')) THEN
    RAISE EXCEPTION 'a redemption does not go from % to %', OLD."status", NEW."status"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "discount_redemption_moves_lawfully" BEFORE UPDATE OF "status" ON "discount_redemption" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "check_redemption_move"();

-- Columns that are copied from code and discount have to agree with them.
CREATE OR REPLACE FUNCTION "check_new_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "promotion_code" c JOIN "discount" d ON d."id" = c."discount_id"
    WHERE c."id" = NEW."promotion_code_id" AND d."id" = NEW."discount_id"
      AND NEW."is_single_use" = (c."redemption_limit" IS NOT DISTINCT FROM 1)
      AND NEW."is_once_per_person" = (d."per_person_limit" IS NOT DISTINCT FROM 1)) THEN
    RAISE EXCEPTION 'a redemption is that of its code and discount' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "discount_redemption_checked" BEFORE INSERT ON "discount_redemption"
  FOR EACH ROW EXECUTE FUNCTION "check_new_redemption"();

-- Rule 2: an order's discount is that of its redemption, line by line.
CREATE OR REPLACE FUNCTION "check_order_discount"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE TG_TABLE_NAME
    WHEN 'order' THEN (to_jsonb(NEW) ->> 'id')::uuid
    WHEN 'discount_redemption' THEN (to_jsonb(NEW) ->> 'order_id')::uuid
    ELSE (SELECT r."order_id" FROM "discount_redemption" r
      WHERE r."id" = COALESCE(to_jsonb(NEW) ->> 'redemption_id', to_jsonb(OLD) ->> 'redemption_id')::uuid) END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order_line" l LEFT JOIN LATERAL (
      SELECT sum(a."amount_minor") AS "amount" FROM "discount_allocation" a
      JOIN "discount_redemption" r ON r."id" = a."redemption_id"
      WHERE a."order_line_id" = l."id" AND r."order_id" = l."order_id") given ON true
    WHERE l."order_id" = checked_id AND l."discount_minor" <> COALESCE(given."amount", 0)) THEN
    RAISE EXCEPTION 'the discount of order % is not that of its redemption', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_discount_is_redeemed" AFTER INSERT OR UPDATE OF "discount_minor" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."discount_minor" > 0)
  EXECUTE FUNCTION "check_order_discount"();

CREATE CONSTRAINT TRIGGER "discount_redemption_is_allocated" AFTER INSERT ON "discount_redemption"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_order_discount"();

CREATE CONSTRAINT TRIGGER "discount_allocation_sums" AFTER INSERT OR UPDATE OR DELETE ON "discount_allocation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_order_discount"();

-- Only a checkout that may still be paid holds a code (rule 20).
CREATE OR REPLACE FUNCTION "check_held_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_id uuid := CASE WHEN TG_TABLE_NAME = 'order' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'order_id' END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o JOIN "discount_redemption" r ON r."order_id" = o."id"
    WHERE o."id" = checked_id AND CASE o."status"
      WHEN 'pending' THEN r."status" <> 'held'
      WHEN 'expired' THEN r."status" <> 'released'
      WHEN 'cancelled' THEN r."status" = 'held'
      ELSE r."status" <> 'redeemed' END) THEN
    RAISE EXCEPTION 'the discount of order % is not where the order is', checked_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "order_moves_its_discount" AFTER UPDATE OF "status" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_held_redemption"();

CREATE CONSTRAINT TRIGGER "discount_redemption_follows_order" AFTER INSERT OR UPDATE OF "status" ON "discount_redemption"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_held_redemption"();
