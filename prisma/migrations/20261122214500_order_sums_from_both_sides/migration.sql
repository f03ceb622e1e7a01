-- The lines were watched, the order itself was not: its amounts could be written over alone, or stand without a line.
CREATE FUNCTION "check_own_order_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o CROSS JOIN LATERAL (
      SELECT COALESCE(sum(l."unit_price_minor"::bigint * l."quantity"), 0) AS "subtotal",
        COALESCE(sum(l."discount_minor"), 0) AS "discount"
      FROM "order_line" l WHERE l."order_id" = o."id") sums
    WHERE o."id" = NEW."id"
      AND (o."subtotal_minor" <> sums."subtotal" OR o."discount_minor" <> sums."discount")
  ) THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its amounts', NEW."id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "order_sums" AFTER INSERT OR UPDATE OF "subtotal_minor", "discount_minor" ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_own_order_sums"();
