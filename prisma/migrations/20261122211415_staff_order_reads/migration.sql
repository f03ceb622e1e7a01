-- CreateIndex
CREATE INDEX "order_payment_status_order_number_idx" ON "order"("payment_status", "order_number" DESC);

-- CreateIndex
CREATE INDEX "order_fulfilment_status_order_number_idx" ON "order"("fulfilment_status", "order_number" DESC);

-- What staff type into the one search box. No extension is needed, so that any PostgreSQL will do:
-- the beginning of an e-mail address, the end of a phone number, the beginnings of the words of a name.
CREATE INDEX "order_email_prefix_idx" ON "order" (lower("email") text_pattern_ops);
CREATE INDEX "order_phone_suffix_idx" ON "order" (reverse("shipping_phone") text_pattern_ops);
CREATE INDEX "order_name_words_idx" ON "order" USING gin (to_tsvector('simple', "shipping_name"));

-- The two lists that are worked off every day stay small, however many orders there have been.
CREATE INDEX "order_to_send_idx" ON "order" ("order_number" DESC)
  WHERE "status" = 'placed' AND "fulfilment_status" = 'unfulfilled';
CREATE INDEX "order_needs_attention_idx" ON "order" ("order_number" DESC) WHERE "attention_reason" IS NOT NULL;
