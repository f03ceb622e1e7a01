-- AlterTable
ALTER TABLE "shop_settings" ADD COLUMN     "manager_idle_minutes" INTEGER NOT NULL DEFAULT 240,
ADD COLUMN     "owner_idle_minutes" INTEGER NOT NULL DEFAULT 120,
ADD COLUMN     "support_idle_minutes" INTEGER NOT NULL DEFAULT 480;

-- Long enough to type a note, and no longer than a session lives anyway.
ALTER TABLE "shop_settings" ADD CONSTRAINT "shop_settings_idle_in_range" CHECK (
  "owner_idle_minutes" BETWEEN 5 AND 720
  AND "manager_idle_minutes" BETWEEN 5 AND 720
  AND "support_idle_minutes" BETWEEN 5 AND 720
);
