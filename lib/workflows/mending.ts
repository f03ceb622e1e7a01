import type { Tx } from '@/lib/db/client';

/** What mending came to, in a sentence for staff. */
export type Mended = { state: 'mended' | 'needs_person'; outcome: string };

/** What is to be done in the transaction that ends a finding. */
export type Mend = (tx: Tx) => Promise<Mended>;

export const mended = (outcome: string): Mended => ({ state: 'mended', outcome });
export const needsPerson = (outcome: string): Mended => ({ state: 'needs_person', outcome });
