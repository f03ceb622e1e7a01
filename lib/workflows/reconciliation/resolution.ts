import type { Tx } from '@/lib/db/client';

/** How a discrepancy was resolved, or why it needs review, in a sentence for staff. */
export type Resolution = { state: 'mended' | 'needs_person'; outcome: string };

/** Applies a resolution, in the transaction that closes the discrepancy. */
export type ApplyResolution = (tx: Tx) => Promise<Resolution>;

export const resolved = (outcome: string): Resolution => ({ state: 'mended', outcome });
export const needsReview = (outcome: string): Resolution => ({ state: 'needs_person', outcome });
