-- Prerendered pages show what sharing brings; they follow at once when the owner changes it or switches it off.
CREATE TRIGGER "share_campaign_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_campaign"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
CREATE TRIGGER "share_network_rule_announced" AFTER INSERT OR UPDATE OR DELETE ON "share_network_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
-- Not its counter, which every use of a code moves.
CREATE TRIGGER "discount_announced"
  AFTER UPDATE OF "is_active", "percent_off_bps", "minimum_subtotal_minor", "starts_at", "ends_at" ON "discount"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_catalogue_change"();
