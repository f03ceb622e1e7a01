-- What sharing may cost its owner: codes a day and in all, and unspent codes of a day per network. Counted in tables of their
-- own, because every change of a campaign renders all pages anew. A server of before goes on and counts nothing.
-- AlterTable
ALTER TABLE "share" ADD COLUMN     "origin_networks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "share_campaign" ADD COLUMN     "codes_in_all" INTEGER,
ADD COLUMN     "codes_per_day" INTEGER NOT NULL DEFAULT 200;

-- CreateTable
CREATE TABLE "share_campaign_day" (
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "unlocked" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,

    CONSTRAINT "share_campaign_day_pkey" PRIMARY KEY ("campaign_id","day")
);

-- CreateTable
CREATE TABLE "share_campaign_total" (
    "campaign_id" UUID NOT NULL,
    "unlocked" INTEGER NOT NULL,
    "most" INTEGER,

    CONSTRAINT "share_campaign_total_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "share_network_day" (
    "network" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "unlocked" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,

    CONSTRAINT "share_network_day_pkey" PRIMARY KEY ("network","day")
);

-- CreateIndex
CREATE INDEX "share_network_day_day_idx" ON "share_network_day"("day");

-- AddForeignKey
ALTER TABLE "share_campaign_day" ADD CONSTRAINT "share_campaign_day_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "share_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_campaign_total" ADD CONSTRAINT "share_campaign_total_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "share_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the shop counts by conditional statements, held against whoever writes. A bound that is lowered later binds the next.
ALTER TABLE "share_campaign"
  ADD CONSTRAINT "share_campaign_budget_positive" CHECK ("codes_per_day" > 0 AND "codes_in_all" > 0);
ALTER TABLE "share_campaign_day"
  ADD CONSTRAINT "share_campaign_day_within_budget" CHECK ("unlocked" BETWEEN 0 AND "most");
ALTER TABLE "share_campaign_total"
  ADD CONSTRAINT "share_campaign_total_within_budget" CHECK ("unlocked" >= 0 AND "unlocked" <= "most");
ALTER TABLE "share_network_day"
  ADD CONSTRAINT "share_network_day_within_bound" CHECK ("unlocked" BETWEEN 0 AND "most");

INSERT INTO "share_campaign_total" ("campaign_id", "unlocked")
SELECT c."id", (SELECT count(*) FROM "promotion_code" p WHERE p."discount_id" = c."discount_id" AND p."share_id" IS NOT NULL)
FROM "share_campaign" c;

-- Pages promise the discount until the last code of all is given: that one tells them.
CREATE TRIGGER "share_campaign_total_announced" AFTER UPDATE ON "share_campaign_total" FOR EACH ROW
  WHEN (NEW."unlocked" > OLD."unlocked" AND NEW."unlocked" >= NEW."most")
  EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "share_campaign_total_begun_announced" AFTER INSERT ON "share_campaign_total" FOR EACH ROW
  WHEN (NEW."unlocked" >= NEW."most") EXECUTE FUNCTION "announce_catalogue_change"();

-- A code whose order was paid is no unspent one: its network has room again. At the end of the transaction, and past rows that
-- somebody else counts in just then: a payment waits for no sharer. Cash on delivery is not paid when its code is used, so it
-- makes no room.
CREATE FUNCTION "give_back_network_code"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "share_network_day" n SET "unlocked" = n."unlocked" - 1
  FROM (
    SELECT d."network", d."day" FROM "promotion_code" c JOIN "share" s ON s."id" = c."share_id"
      JOIN "share_network_day" d ON d."network" = ANY (s."origin_networks")
        AND d."day" = (s."unlocked_at" AT TIME ZONE 'Asia/Karachi')::date
    WHERE c."id" = NEW."promotion_code_id" AND d."unlocked" > 0
    FOR NO KEY UPDATE OF d SKIP LOCKED) spent
  WHERE n."network" = spent."network" AND n."day" = spent."day";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "discount_redemption_gives_back" AFTER UPDATE OF "status" ON "discount_redemption"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."status" = 'redeemed' AND OLD."status" <> 'redeemed') EXECUTE FUNCTION "give_back_network_code"();
