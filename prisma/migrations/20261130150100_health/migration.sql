-- What the worker found of the shop's health, and the mail to whoever is to do something about it.
CREATE TYPE "health_status" AS ENUM ('ok', 'warning', 'critical');

ALTER TYPE "email_kind" ADD VALUE 'health_alert';

CREATE TABLE "health_check" (
    "name" TEXT NOT NULL,
    "status" "health_status" NOT NULL,
    "summary" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "alerted_at" TIMESTAMPTZ(3),

    CONSTRAINT "health_check_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "certificate_lookup" (
    "host" TEXT NOT NULL,
    "looked_up_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(0),
    "failure" TEXT,

    CONSTRAINT "certificate_lookup_pkey" PRIMARY KEY ("host")
);

-- These mails are about no order.
ALTER TABLE "email_delivery" DROP CONSTRAINT "email_delivery_is_about_an_order";
ALTER TABLE "email_delivery" ADD CONSTRAINT "email_delivery_is_about_an_order"
  CHECK ("order_id" IS NOT NULL
    OR "kind"::text IN ('share_unlocked', 'staff_invitation', 'staff_link', 'staff_notice', 'health_alert'));
