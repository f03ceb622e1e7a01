-- Discounts, codes and shares: what must hold whoever writes. Numbers are those of the commerce rules.

ALTER TABLE "discount"
  ADD CONSTRAINT "discount_says_what" CHECK (CASE "kind"
    WHEN 'percent' THEN "percent_off_bps" BETWEEN 1 AND 10000 AND "amount_off_minor" IS NULL
    WHEN 'amount' THEN "amount_off_minor" > 0 AND "percent_off_bps" IS NULL
    ELSE "percent_off_bps" IS NULL AND "amount_off_minor" IS NULL END),
  ADD CONSTRAINT "discount_minimum_not_negative" CHECK ("minimum_subtotal_minor" >= 0),
  ADD CONSTRAINT "discount_ends_after_start" CHECK ("ends_at" > "starts_at"),
  ADD CONSTRAINT "discount_limits_positive" CHECK ("redemption_limit" > 0 AND "per_person_limit" > 0),
  ADD CONSTRAINT "discount_within_limit" CHECK ("redemption_count" >= 0 AND "redemption_count" <= "redemption_limit"),
  ADD CONSTRAINT "discount_currency_code" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "promotion_code"
  ADD CONSTRAINT "promotion_code_form" CHECK ("code" ~ '^[A-Z0-9-]{4,40}$'),
  ADD CONSTRAINT "promotion_code_limit_positive" CHECK ("redemption_limit" > 0),
  ADD CONSTRAINT "promotion_code_within_limit"
    CHECK ("redemption_count" >= 0 AND "redemption_count" <= "redemption_limit");
ALTER TABLE "discount_redemption"
  ADD CONSTRAINT "discount_redemption_amount_not_negative" CHECK ("amount_minor" >= 0);
ALTER TABLE "discount_allocation"
  ADD CONSTRAINT "discount_allocation_amount_positive" CHECK ("amount_minor" > 0);

-- Rule 20: at most one redemption of a code that is held or redeemed. Rule 19: one per person and campaign.
CREATE UNIQUE INDEX "discount_redemption_one_of_code" ON "discount_redemption" ("promotion_code_id")
  WHERE "is_single_use" AND "status" <> 'released';
CREATE UNIQUE INDEX "discount_redemption_one_of_email" ON "discount_redemption" ("discount_id", "email_hash")
  WHERE "is_once_per_person" AND "status" <> 'released';
CREATE UNIQUE INDEX "discount_redemption_one_of_phone" ON "discount_redemption" ("discount_id", "phone_hash")
  WHERE "is_once_per_person" AND "status" <> 'released';

-- Uses are counted where they are limited, so that the row is the lock and the CHECK above is the limit.
CREATE FUNCTION "count_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION "check_redemption_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Money that comes late revives an order, and its discount with it.
  IF (OLD."status"::text, NEW."status"::text) NOT IN (
    ('held', 'redeemed'), ('held', 'released'), ('released', 'redeemed')) THEN
    RAISE EXCEPTION 'a redemption does not go from % to %', OLD."status", NEW."status"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "discount_redemption_moves_lawfully" BEFORE UPDATE OF "status" ON "discount_redemption" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "check_redemption_move"();

-- A code follows its discount's rule only as far as these rows agree.
CREATE FUNCTION "check_new_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE FUNCTION "check_order_discount"() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE FUNCTION "check_held_redemption"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- Sharing (rules 17 to 19)
ALTER TABLE "share_campaign" ADD CONSTRAINT "share_campaign_code_life" CHECK ("code_life_days" BETWEEN 1 AND 365);
ALTER TABLE "share"
  ADD CONSTRAINT "share_token_form" CHECK ("token" ~ '^[A-Za-z0-9_-]{24}$'),
  ADD CONSTRAINT "share_unlocked_with_evidence" CHECK ("unlocked_at" IS NULL OR "level" >= "required_level"),
  ADD CONSTRAINT "share_level_has_evidence" CHECK (CASE "level"
    WHEN 'started' THEN true
    WHEN 'returned' THEN "returned_at" IS NOT NULL
    WHEN 'preview_fetched' THEN "preview_fetched_at" IS NOT NULL
    WHEN 'friend_visited' THEN "friend_visited_at" IS NOT NULL
    ELSE "friend_bought_at" IS NOT NULL END);

CREATE FUNCTION "check_share_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."level" < OLD."level" THEN
    RAISE EXCEPTION 'the evidence of a share only grows' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."required_level" <> OLD."required_level" OR NEW."visitor_id" <> OLD."visitor_id"
    OR NEW."token" <> OLD."token" OR NEW."network" <> OLD."network" THEN
    RAISE EXCEPTION 'a share keeps its terms' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "share_grows" BEFORE UPDATE ON "share" FOR EACH ROW EXECUTE FUNCTION "check_share_change"();

-- No code of the share campaign without a share of the same person that has earned it.
CREATE FUNCTION "check_new_promotion_code"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "share_campaign" c WHERE c."discount_id" = NEW."discount_id") AND NOT EXISTS (
    SELECT 1 FROM "share" s JOIN "share_campaign" c ON c."id" = s."campaign_id"
    WHERE s."id" = NEW."share_id" AND s."visitor_id" = NEW."visitor_id" AND c."discount_id" = NEW."discount_id"
      AND s."unlocked_at" IS NOT NULL AND s."revoked_at" IS NULL) THEN
    RAISE EXCEPTION 'a code of the share campaign is earned by a share' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."share_id" IS NOT NULL AND (NEW."redemption_limit" IS DISTINCT FROM 1 OR NEW."expires_at" IS NULL) THEN
    RAISE EXCEPTION 'a code that was earned is used once and expires' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "promotion_code_is_earned" BEFORE INSERT ON "promotion_code"
  FOR EACH ROW EXECUTE FUNCTION "check_new_promotion_code"();
