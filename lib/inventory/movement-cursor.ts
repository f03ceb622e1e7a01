import { isUuid } from '../core/ids';

/** Where a page of the ledger ended, and what was on hand before its last entry. */
export type MovementCursor = { createdAt: Date; movementId: string; onHand: number };

/** A place in the ledger as an address carries it. */
export function writeMovementCursor({ createdAt, movementId, onHand }: MovementCursor): string {
  return `${createdAt.getTime()}_${movementId}_${onHand}`;
}

/** Null for what is none, so that a mistyped address shows the newest. */
export function readMovementCursor(text: string | null): MovementCursor | null {
  const [at = '', movementId = '', onHand = ''] = text?.split('_') ?? [];
  if (!/^\d{1,15}$/.test(at) || !isUuid(movementId) || !/^\d{1,9}$/.test(onHand)) return null;
  return { createdAt: new Date(Number(at)), movementId, onHand: Number(onHand) };
}
