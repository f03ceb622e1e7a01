-- Prerendered pages show what sharing brings; they follow at once when the owner changes it or switches it off.
CREATE TRIGGER "share_campaign_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_campaign"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "share_network_rule_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_network_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
-- Not the count of redemptions, which changes with every order.
CREATE TRIGGER "discount_announced" AFTER INSERT OR DELETE OR UPDATE OF "title", "percent_off_bps",
  "minimum_subtotal_minor", "starts_at", "ends_at", "is_active" ON "discount"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
