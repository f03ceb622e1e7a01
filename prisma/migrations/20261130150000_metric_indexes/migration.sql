-- Mails that wait, and what was paid today, are counted at each scrape of the metrics.
CREATE INDEX "email_delivery_waiting_idx" ON "email_delivery" ("created_at") WHERE "sent_at" IS NULL;
DROP INDEX "payment_paid_idx";
CREATE INDEX "payment_paid_idx" ON "payment" ("paid_at") INCLUDE ("method") WHERE "status" = 'paid';
