-- Disputes, and the payment pages that are open, are compared with Stripe's too.
ALTER TYPE "money_check_phase" ADD VALUE 'disputes';
ALTER TYPE "money_check_phase" ADD VALUE 'pages';

ALTER TYPE "money_finding_kind" ADD VALUE 'dispute_unknown';
ALTER TYPE "money_finding_kind" ADD VALUE 'dispute_differs';
ALTER TYPE "money_finding_kind" ADD VALUE 'dispute_here_only';
ALTER TYPE "money_finding_kind" ADD VALUE 'page_open_for_nobody';
ALTER TYPE "money_finding_kind" ADD VALUE 'page_closed_at_stripe';
