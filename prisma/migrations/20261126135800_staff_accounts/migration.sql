-- CreateEnum
CREATE TYPE "staff_link_purpose" AS ENUM ('password_reset', 'email_change');

-- AlterEnum
ALTER TYPE "email_kind" ADD VALUE 'staff_invitation';
ALTER TYPE "email_kind" ADD VALUE 'staff_link';
ALTER TYPE "email_kind" ADD VALUE 'staff_notice';

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_second_factor" (
    "staff_id" UUID NOT NULL,
    "secret_sealed" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_used_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_second_factor_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "staff_recovery_code" (
    "staff_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_recovery_code_pkey" PRIMARY KEY ("staff_id","code_hash")
);

-- CreateTable
CREATE TABLE "staff_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" UUID NOT NULL,
    "purpose" "staff_link_purpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "new_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "invited_by_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "sent_count" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "account" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("account","hour")
);

-- CreateIndex
CREATE INDEX "staff_session_staff_id_created_at_idx" ON "staff_session"("staff_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "staff_link_token_hash_key" ON "staff_link"("token_hash");

-- CreateIndex
CREATE INDEX "staff_link_staff_id_purpose_idx" ON "staff_link"("staff_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_second_factor" ADD CONSTRAINT "staff_second_factor_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "staff_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- These mails are about no order.
ALTER TABLE "email_delivery" DROP CONSTRAINT "email_delivery_is_about_an_order";
ALTER TABLE "email_delivery" ADD CONSTRAINT "email_delivery_is_about_an_order"
  CHECK ("order_id" IS NOT NULL OR "kind"::text IN ('share_unlocked', 'staff_invitation', 'staff_link', 'staff_notice'));

-- A shop keeps an owner who can sign in. The lock makes two who step down at once come one after the other, so that
-- the second counts what the first has left.
CREATE FUNCTION "keep_an_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('staff_user owners'));
  IF NOT EXISTS (SELECT FROM "staff_user" WHERE "role" = 'owner' AND "disabled_at" IS NULL) THEN
    RAISE EXCEPTION 'the last owner who can sign in stays an owner' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'staff_user_keeps_an_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "staff_user_keeps_an_owner_changed" AFTER UPDATE OF "role", "disabled_at" ON "staff_user" FOR EACH ROW
  WHEN (OLD."role" = 'owner' AND OLD."disabled_at" IS NULL AND NOT (NEW."role" = 'owner' AND NEW."disabled_at" IS NULL))
  EXECUTE FUNCTION "keep_an_owner"();
CREATE TRIGGER "staff_user_keeps_an_owner_deleted" AFTER DELETE ON "staff_user" FOR EACH ROW
  WHEN (OLD."role" = 'owner' AND OLD."disabled_at" IS NULL) EXECUTE FUNCTION "keep_an_owner"();

-- What works once is not made to work again: the column that says so, once set, stays.
CREATE FUNCTION "refuse_setting_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) ->> TG_ARGV[0] IS NOT NULL
    AND to_jsonb(OLD) ->> TG_ARGV[0] IS DISTINCT FROM to_jsonb(NEW) ->> TG_ARGV[0] THEN
    RAISE EXCEPTION '%.% is set once', TG_TABLE_NAME, TG_ARGV[0] USING
      ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "staff_session_ends_once" BEFORE UPDATE ON "staff_session"
  FOR EACH ROW EXECUTE FUNCTION "refuse_setting_again"('ended_at');
CREATE TRIGGER "staff_recovery_code_used_once" BEFORE UPDATE ON "staff_recovery_code"
  FOR EACH ROW EXECUTE FUNCTION "refuse_setting_again"('used_at');
CREATE TRIGGER "staff_link_used_once" BEFORE UPDATE ON "staff_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_setting_again"('used_at');
CREATE TRIGGER "staff_invitation_accepted_once" BEFORE UPDATE ON "staff_invitation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_setting_again"('accepted_at');
CREATE TRIGGER "staff_invitation_withdrawn_once" BEFORE UPDATE ON "staff_invitation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_setting_again"('withdrawn_at');

-- A code of an authenticator app that was used, and every older one, stays used.
CREATE FUNCTION "keep_codes_used"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."last_used_step" < OLD."last_used_step" AND NEW."secret_sealed" = OLD."secret_sealed" THEN
    RAISE EXCEPTION 'a code works once' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'staff_second_factor_code_used_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "staff_second_factor_code_used_once" BEFORE UPDATE ON "staff_second_factor"
  FOR EACH ROW EXECUTE FUNCTION "keep_codes_used"();

ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_seen_after_it_began" CHECK ("last_seen_at" >= "created_at");
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_is_hashed" CHECK (octet_length("code_hash") = 32);
ALTER TABLE "staff_link"
  ADD CONSTRAINT "staff_link_is_hashed" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "staff_link_expires" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "staff_link_address_for_its_purpose" CHECK (("purpose" = 'email_change') = ("new_email" IS NOT NULL)),
  ADD CONSTRAINT "staff_link_email_in_lower_case" CHECK ("new_email" = lower("new_email"));
ALTER TABLE "staff_invitation"
  ADD CONSTRAINT "staff_invitation_is_hashed" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "staff_invitation_expires" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "staff_invitation_email_in_lower_case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "staff_invitation_ends_one_way" CHECK ("accepted_at" IS NULL OR "withdrawn_at" IS NULL);
CREATE UNIQUE INDEX "staff_invitation_one_open" ON "staff_invitation" ("email")
  WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
ALTER TABLE "sign_in_failure" ADD CONSTRAINT "sign_in_failure_counts" CHECK ("count" > 0);
