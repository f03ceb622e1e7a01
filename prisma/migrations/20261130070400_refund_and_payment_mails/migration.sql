-- Mails that say what is true of money: on its way, did not come, could not be taken.
ALTER TYPE "email_kind" ADD VALUE 'refund_pending';
ALTER TYPE "email_kind" ADD VALUE 'refund_failed';
ALTER TYPE "email_kind" ADD VALUE 'payment_failed';
