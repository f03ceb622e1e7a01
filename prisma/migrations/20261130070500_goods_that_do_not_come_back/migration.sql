-- Goods that a refund said are not to come back (broken, kept by the buyer) never do: neither with a later refund nor
-- when the order is cancelled. What may come back of an order is what left, less those; and what has come back already
-- is not written off afterwards.
CREATE FUNCTION "comes_back_too_often"("of_order" uuid, "of_variant" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT COALESCE((SELECT sum(m."quantity_delta") FROM "stock_movement" m
      WHERE m."order_id" = "of_order" AND m."variant_id" = "of_variant"), 0)
    + COALESCE((SELECT sum(r."quantity" - r."restocked_quantity")
      FROM "refund_line" r JOIN "order_line" l ON l."id" = r."order_line_id"
      WHERE l."order_id" = "of_order" AND l."variant_id" = "of_variant"), 0) > 0
$$;

CREATE OR REPLACE FUNCTION "check_returned_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- So that nobody else returns at the same moment.
  PERFORM FROM "inventory_level" WHERE "variant_id" = NEW."variant_id" FOR UPDATE;
  IF "comes_back_too_often"(NEW."order_id", NEW."variant_id") THEN
    RAISE EXCEPTION 'more of variant % comes back from order % than it took and was not written off', NEW."variant_id",
      NEW."order_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Behind `refund_line_within_order`, which has taken the order's lock.
CREATE FUNCTION "check_written_off_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line "order_line";
BEGIN
  SELECT * INTO line FROM "order_line" l WHERE l."id" = NEW."order_line_id";
  IF "comes_back_too_often"(line."order_id", line."variant_id") THEN
    RAISE EXCEPTION 'line % is written off and has come back', line."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "refund_line_written_off_once" AFTER INSERT ON "refund_line" FOR EACH ROW
  WHEN (NEW."quantity" > NEW."restocked_quantity") EXECUTE FUNCTION "check_written_off_stock"();
