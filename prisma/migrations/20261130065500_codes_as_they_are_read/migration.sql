-- A code as somebody reads it out or copies it by hand: without its dashes, O for 0, I or L for 1.
CREATE INDEX "promotion_code_as_read_idx" ON "promotion_code" (translate("code", 'OIL-', '011'));
