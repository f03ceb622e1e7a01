-- A shop keeps an owner who can sign in. The lock makes two who step down at once come one after the other, so that
-- the second counts what the first has left.
CREATE OR REPLACE FUNCTION "keep_an_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- A code of an authenticator app that was used, and every older one, stays used.
CREATE OR REPLACE FUNCTION "keep_codes_used"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."last_used_step" < OLD."last_used_step" AND NEW."secret_sealed" = OLD."secret_sealed" THEN
    RAISE EXCEPTION 'a code works once' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'staff_second_factor_code_used_once';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "staff_second_factor_code_used_once" BEFORE UPDATE ON "staff_second_factor"
  FOR EACH ROW EXECUTE FUNCTION "keep_codes_used"();
