-- What the share campaign promises stands on prerendered pages: they are rendered anew when it changes.
CREATE TRIGGER "share_campaign_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_campaign"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "share_network_rule_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_network_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
-- Not the count of redemptions, which changes with every order.
CREATE TRIGGER "discount_announced" AFTER INSERT OR DELETE OR UPDATE OF "title", "percent_off_bps",
  "minimum_subtotal_minor", "starts_at", "ends_at", "is_active" ON "discount"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
