export const STRIPE_EVENT_OUTCOMES = ['processed', 'flagged', 'ignored'] as const;

/** What became of a recorded webhook event; the database calls the column `verdict`. */
export type StripeEventOutcome = (typeof STRIPE_EVENT_OUTCOMES)[number];
