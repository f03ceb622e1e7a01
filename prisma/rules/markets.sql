-- Rule 48: a market opens with its duties confirmed, whoever opens it.
CREATE OR REPLACE FUNCTION "check_market_duties"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."is_legacy" THEN
    -- Only the migration that brought the duties has made such rows.
    IF TG_OP = 'UPDATE' AND OLD."is_legacy" THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'a market is not delivered to without its duties any more' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'market_opens_with_duties';
  END IF;
  IF NEW."is_open" AND (coalesce(cardinality(NEW."duties"), 0) = 0 OR EXISTS (
    SELECT FROM unnest(NEW."duties") AS duty WHERE NOT EXISTS (
      SELECT FROM "market_duty" m WHERE m."country" = NEW."country" AND m."duty" = duty
    )
  )) THEN
    RAISE EXCEPTION 'a duty of the market % is not confirmed', NEW."country" USING
      ERRCODE = 'check_violation', CONSTRAINT = 'market_opens_with_duties';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "market_opens_with_duties" BEFORE INSERT OR UPDATE ON "market"
  FOR EACH ROW EXECUTE FUNCTION "check_market_duties"();

-- What a market was opened under stays confirmed while it is open. The lock lets this and an opening wait for each other.
CREATE OR REPLACE FUNCTION "keep_market_duty"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "market" m WHERE m."country" = OLD."country" FOR UPDATE;
  IF EXISTS (
    SELECT FROM "market" m WHERE m."country" = OLD."country" AND m."is_open" AND NOT m."is_legacy"
      AND OLD."duty" = ANY (m."duties")
  ) THEN
    RAISE EXCEPTION 'the market % is open: close it first', OLD."country" USING
      ERRCODE = 'check_violation', CONSTRAINT = 'market_duty_stays_confirmed';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "market_duty_stays_confirmed" BEFORE UPDATE OR DELETE ON "market_duty"
  FOR EACH ROW EXECUTE FUNCTION "keep_market_duty"();
