-- Which countries abroad orders can go to, and the duties that somebody has confirmed for each.
-- CreateTable
CREATE TABLE "market" (
    "country" CHAR(2) NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "duties" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_legacy" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "market_pkey" PRIMARY KEY ("country")
);

-- CreateTable
CREATE TABLE "market_duty" (
    "country" CHAR(2) NOT NULL,
    "duty" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,

    CONSTRAINT "market_duty_pkey" PRIMARY KEY ("country","duty")
);

-- AddForeignKey
ALTER TABLE "market_duty" ADD CONSTRAINT "market_duty_country_fkey" FOREIGN KEY ("country") REFERENCES "market"("country") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "market_duty" ADD CONSTRAINT "market_duty_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "market"
  ADD CONSTRAINT "market_country_code" CHECK ("country" ~ '^[A-Z]{2}$'),
  -- Once closed, a market opens with its duties like any other.
  ADD CONSTRAINT "market_legacy_is_open" CHECK ("is_open" OR NOT "is_legacy");

-- A shop that sells abroad goes on selling where it does: the countries that have a price of their own and, where there is
-- one for everywhere else, all that the releases before this one knew.
INSERT INTO "market" ("country", "is_open", "is_legacy", "duties")
SELECT DISTINCT known."country", true, true, '{}'::text[]
FROM "delivery_rate" rate
JOIN "delivery_option" option ON option."code" = rate."option_code" AND option."is_active"
JOIN unnest(ARRAY[
  'AE', 'AT', 'AU', 'BD', 'BE', 'BH', 'CA', 'CH', 'CN', 'CZ', 'DE', 'DK', 'EG', 'ES', 'FI', 'FR', 'GB', 'GR', 'HK', 'ID',
  'IE', 'IN', 'IT', 'JP', 'KE', 'KR', 'KW', 'LK', 'MY', 'NL', 'NO', 'NP', 'NZ', 'OM', 'PH', 'PL', 'PT', 'QA', 'SA', 'SE',
  'SG', 'TH', 'TR', 'US', 'ZA'
]) AS known ("country") ON rate."country" IN (known."country", '**');
