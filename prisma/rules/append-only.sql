-- Append-only tables (rule 16).
CREATE OR REPLACE FUNCTION "refuse_rewriting_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "stock_movement_append_only" BEFORE UPDATE OR DELETE ON "stock_movement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "stock_movement_not_truncated" BEFORE TRUNCATE ON "stock_movement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "order_event_append_only" BEFORE UPDATE OR DELETE ON "order_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "order_event_not_truncated" BEFORE TRUNCATE ON "order_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- The audit log is append-only, like the timeline and the ledger.
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "audit_event_not_truncated" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "fulfilment_line_append_only" BEFORE UPDATE OR DELETE ON "fulfilment_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "fulfilment_line_not_truncated" BEFORE TRUNCATE ON "fulfilment_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "refund_line_append_only" BEFORE UPDATE OR DELETE ON "refund_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "refund_line_not_truncated" BEFORE TRUNCATE ON "refund_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "invoice_append_only" BEFORE UPDATE OR DELETE ON "invoice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "invoice_not_truncated" BEFORE TRUNCATE ON "invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- A policy version stands, because orders were placed under it (rule 46).
CREATE TRIGGER "policy_version_append_only" BEFORE UPDATE OR DELETE ON "policy_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE TRIGGER "policy_version_not_truncated" BEFORE TRUNCATE ON "policy_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

CREATE OR REPLACE FUNCTION "refuse_removing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % stay', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "fulfilment_stays" BEFORE DELETE ON "fulfilment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_removing"();

-- One-time credentials stay used: the column that says so, once set, cannot change.
CREATE OR REPLACE FUNCTION "refuse_setting_again"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION "keep_stored_picture"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a stored picture does not change: store another one' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "stored_picture_is_fixed" BEFORE UPDATE ON "stored_picture"
  FOR EACH ROW EXECUTE FUNCTION "keep_stored_picture"();

CREATE TRIGGER "stored_picture_file_is_fixed" BEFORE UPDATE ON "stored_picture_file"
  FOR EACH ROW EXECUTE FUNCTION "keep_stored_picture"();
