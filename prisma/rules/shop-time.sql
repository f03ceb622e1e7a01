-- The day of a moment in the shop's time zone: SHOP_TIME_ZONE of lib/config/shop.ts, which a test compares with this.
CREATE OR REPLACE FUNCTION "shop_day"("at" timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
RETURN ("at" AT TIME ZONE 'Asia/Karachi')::date;
