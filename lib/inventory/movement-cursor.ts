import { isUuid } from '@/lib/core/ids';

/** Where a page of the ledger ended, and what was on hand before its last entry. */
export type MovementCursor = { createdAt: Date; movementId: string; onHand: number };

/** A cursor into the ledger, as in a URL. */
export function formatMovementCursor({ createdAt, movementId, onHand }: MovementCursor): string {
  return `${createdAt.getTime()}_${movementId}_${onHand}`;
}

/** Reads a cursor from a URL. Null for what is none, so that a mistyped address shows the newest. */
export function parseMovementCursor(text: string | null): MovementCursor | null {
  const [at = '', movementId = '', onHand = ''] = text?.split('_') ?? [];
  if (!/^\d{1,15}$/.test(at) || !isUuid(movementId) || !/^\d{1,9}$/.test(onHand)) return null;
  return { createdAt: new Date(Number(at)), movementId, onHand: Number(onHand) };
}
