CREATE OR REPLACE FUNCTION "check_share_change"() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE OR REPLACE FUNCTION "check_new_promotion_code"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- A code whose order was paid is spent: its network's counter is decremented, at the end of the transaction. Locked rows are
-- skipped: a payment waits for no sharer. Cash on delivery is not paid when its code is used, so it decrements nothing.
CREATE OR REPLACE FUNCTION "give_back_network_code"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "share_network_day" n SET "unlocked" = n."unlocked" - 1
  FROM (
    SELECT d."network", d."day" FROM "promotion_code" c JOIN "share" s ON s."id" = c."share_id"
      JOIN "share_network_day" d ON d."network" = ANY (s."origin_networks")
        AND d."day" = "shop_day"(s."unlocked_at")
    WHERE c."id" = NEW."promotion_code_id" AND d."unlocked" > 0
    FOR NO KEY UPDATE OF d SKIP LOCKED) spent
  WHERE n."network" = spent."network" AND n."day" = spent."day";
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "discount_redemption_gives_back" AFTER UPDATE OF "status" ON "discount_redemption"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."status" = 'redeemed' AND OLD."status" <> 'redeemed') EXECUTE FUNCTION "give_back_network_code"();
