-- Rules that hold whoever writes: the application, a script, or a hand in psql.

-- Order numbers start where they look like order numbers.
ALTER SEQUENCE "order_order_number_seq" RESTART WITH 1001;

-- Catalogue
ALTER TABLE "product_variant"
  ADD CONSTRAINT "product_variant_price_positive" CHECK ("unit_price_minor" > 0),
  ADD CONSTRAINT "product_variant_compare_at_above_price"
    CHECK ("compare_at_price_minor" IS NULL OR "compare_at_price_minor" > "unit_price_minor"),
  ADD CONSTRAINT "product_variant_currency_code" CHECK ("currency" ~ '^[A-Z]{3}$');

-- Stock (rule 5)
ALTER TABLE "inventory_level"
  ADD CONSTRAINT "inventory_level_on_hand_not_negative" CHECK ("on_hand" >= 0),
  ADD CONSTRAINT "inventory_level_reserved_not_negative" CHECK ("reserved" >= 0),
  ADD CONSTRAINT "inventory_level_reserved_within_on_hand" CHECK ("reserved" <= "on_hand");
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_moves" CHECK ("quantity_delta" <> 0);
ALTER TABLE "stock_reservation" ADD CONSTRAINT "stock_reservation_quantity_positive" CHECK ("quantity" > 0);

-- `on_hand` follows the ledger: a movement is applied as it is written, and nothing else may change it.
CREATE FUNCTION "apply_stock_movement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "inventory_level" SET "on_hand" = "on_hand" + NEW."quantity_delta", "updated_at" = now()
  WHERE "variant_id" = NEW."variant_id";
  IF NOT FOUND THEN
    INSERT INTO "inventory_level" ("variant_id", "on_hand") VALUES (NEW."variant_id", NEW."quantity_delta");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "stock_movement_applied" AFTER INSERT ON "stock_movement"
  FOR EACH ROW EXECUTE FUNCTION "apply_stock_movement"();

CREATE FUNCTION "refuse_direct_stock_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1 is a statement of somebody; deeper is the ledger's own trigger.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'on_hand changes only through stock_movement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "inventory_level_follows_ledger" BEFORE UPDATE OF "on_hand" ON "inventory_level"
  FOR EACH ROW WHEN (NEW."on_hand" IS DISTINCT FROM OLD."on_hand") EXECUTE FUNCTION "refuse_direct_stock_change"();
CREATE TRIGGER "inventory_level_starts_empty" BEFORE INSERT ON "inventory_level"
  FOR EACH ROW WHEN (NEW."on_hand" <> 0) EXECUTE FUNCTION "refuse_direct_stock_change"();

-- What has happened is not rewritten (rule 16).
CREATE FUNCTION "refuse_rewriting_history"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- Cart
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity_in_range" CHECK ("quantity" BETWEEN 1 AND 20);

-- Delivery
ALTER TABLE "delivery_rate"
  ADD CONSTRAINT "delivery_rate_price_not_negative" CHECK ("price_minor" >= 0),
  ADD CONSTRAINT "delivery_rate_free_limit_positive"
    CHECK ("free_from_subtotal_minor" IS NULL OR "free_from_subtotal_minor" > 0),
  ADD CONSTRAINT "delivery_rate_country_code" CHECK ("country" ~ '^([A-Z]{2}|\*\*)$');
ALTER TABLE "delivery_option" ADD CONSTRAINT "delivery_option_days" CHECK ("min_days" >= 0 AND "max_days" >= "min_days");

-- Orders (rules 2 and 3)
ALTER TABLE "order"
  ADD CONSTRAINT "order_amounts_not_negative" CHECK (
    "subtotal_minor" >= 0 AND "discount_minor" >= 0 AND "delivery_minor" >= 0
    AND "tax_added_minor" >= 0 AND "total_minor" >= 0),
  ADD CONSTRAINT "order_discount_within_subtotal" CHECK ("discount_minor" <= "subtotal_minor"),
  ADD CONSTRAINT "order_total_adds_up" CHECK (
    "total_minor" = "subtotal_minor" - "discount_minor" + "delivery_minor" + "tax_added_minor"),
  ADD CONSTRAINT "order_country_code" CHECK ("shipping_country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "order_phone_e164" CHECK ("shipping_phone" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "order_email_looks_like_one" CHECK ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  -- A card order that the shop works on has been paid.
  ADD CONSTRAINT "order_placed_is_paid" CHECK (
    "payment_method" = 'cash_on_delivery' OR "status" NOT IN ('placed', 'completed')
    OR "payment_status" IN ('paid', 'partially_refunded', 'refunded'));
ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_quantity_positive" CHECK ("quantity" > 0),
  ADD CONSTRAINT "order_line_amounts" CHECK (
    "unit_price_minor" >= 0 AND "discount_minor" >= 0
    AND "line_total_minor" = "unit_price_minor" * "quantity" - "discount_minor" AND "line_total_minor" >= 0);

-- The lines of an order sum to what the order says, at the end of the transaction that writes them.
CREATE FUNCTION "check_order_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked_order_id uuid := COALESCE(NEW."order_id", OLD."order_id");
BEGIN
  IF EXISTS (
    SELECT 1 FROM "order" o CROSS JOIN LATERAL (
      SELECT COALESCE(sum(l."unit_price_minor"::bigint * l."quantity"), 0) AS "subtotal",
        COALESCE(sum(l."discount_minor"), 0) AS "discount"
      FROM "order_line" l WHERE l."order_id" = o."id") sums
    WHERE o."id" = checked_order_id
      AND (o."subtotal_minor" <> sums."subtotal" OR o."discount_minor" <> sums."discount")
  ) THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its amounts', checked_order_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "order_line_sums" AFTER INSERT OR UPDATE OR DELETE ON "order_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_order_sums"();

-- Payments (rules 8 and 14)
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount_positive" CHECK ("amount_minor" > 0),
  ADD CONSTRAINT "payment_captured_within_amount" CHECK ("captured_minor" BETWEEN 0 AND "amount_minor"),
  ADD CONSTRAINT "payment_paid_is_captured" CHECK (
    "status" <> 'paid' OR ("captured_minor" = "amount_minor" AND "paid_at" IS NOT NULL)),
  ADD CONSTRAINT "payment_card_has_end" CHECK ("method" <> 'card' OR "session_expires_at" IS NOT NULL);
CREATE UNIQUE INDEX "payment_one_open_per_order" ON "payment" ("order_id") WHERE "status" IN ('open', 'processing');

CREATE FUNCTION "keep_paid_payment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a payment that is paid stays paid' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "payment_paid_is_terminal" BEFORE UPDATE OF "status" ON "payment"
  FOR EACH ROW WHEN (OLD."status" = 'paid' AND NEW."status" <> 'paid') EXECUTE FUNCTION "keep_paid_payment"();

-- Staff
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_email_lower_case" CHECK ("email" = lower("email"));

-- Pages are prerendered; every server hears of what makes them stale (lib/catalogue listens).
CREATE FUNCTION "announce_catalogue_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "product_announced" AFTER INSERT OR UPDATE OR DELETE ON "product"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "product_variant_announced" AFTER INSERT OR UPDATE OR DELETE ON "product_variant"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "product_picture_announced" AFTER INSERT OR UPDATE OR DELETE ON "product_picture"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "delivery_rate_announced" AFTER INSERT OR UPDATE OR DELETE ON "delivery_rate"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
-- Of stock, pages show whether there is any and, of the last few, how many.
CREATE FUNCTION "announce_stock_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF least(NEW."on_hand" - NEW."reserved", 6) <> least(OLD."on_hand" - OLD."reserved", 6) THEN
    PERFORM pg_notify('catalogue_changed', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "inventory_level_announced" AFTER UPDATE ON "inventory_level"
  FOR EACH ROW EXECUTE FUNCTION "announce_stock_change"();
