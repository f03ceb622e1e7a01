-- Movements that are written together are applied together: a statement that settles many orders of one variant
-- changes its shelf once instead of once for each. Shelves are taken in the order of their ids, as everywhere.
CREATE FUNCTION "apply_stock_movements"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "inventory_level"
  WHERE "variant_id" IN (SELECT "variant_id" FROM "written") ORDER BY "variant_id" FOR UPDATE;
  UPDATE "inventory_level" i SET "on_hand" = i."on_hand" + moved."quantity_delta", "updated_at" = now()
  FROM (
    SELECT "variant_id", sum("quantity_delta")::int AS "quantity_delta" FROM "written" GROUP BY "variant_id"
  ) moved
  WHERE i."variant_id" = moved."variant_id";
  INSERT INTO "inventory_level" ("variant_id", "on_hand")
  SELECT w."variant_id", sum(w."quantity_delta")::int FROM "written" w
  WHERE NOT EXISTS (SELECT FROM "inventory_level" i WHERE i."variant_id" = w."variant_id")
  GROUP BY w."variant_id" ORDER BY w."variant_id";
  RETURN NULL;
END $$;

DROP TRIGGER "stock_movement_applied" ON "stock_movement";
DROP FUNCTION "apply_stock_movement"();
CREATE TRIGGER "stock_movement_applied" AFTER INSERT ON "stock_movement"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "apply_stock_movements"();

-- What is applied for a whole statement is applied after the checks of each row: a return takes its shelf itself now,
-- so that nobody else returns at the same moment.
CREATE OR REPLACE FUNCTION "check_returned_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "inventory_level" WHERE "variant_id" = NEW."variant_id" FOR UPDATE;
  IF (SELECT sum(m."quantity_delta") FROM "stock_movement" m
    WHERE m."order_id" = NEW."order_id" AND m."variant_id" = NEW."variant_id") > 0 THEN
    RAISE EXCEPTION 'more of variant % comes back from order % than it bought', NEW."variant_id", NEW."order_id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
