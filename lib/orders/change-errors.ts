/** Something that happened to an order after it was looked at. */
export type SeenLate = {
  type: string;
  actor: 'customer' | 'staff' | 'system' | 'stripe';
  /** Who of the staff. */
  staffName: string | null;
  reason: string | null;
  at: Date;
};

/** What can be expected to fail with any change of an order. */
export type ChangeError =
  | { code: 'order_not_found' }
  /** Somebody else was faster; nothing was changed now. `sequence` is what the order has come to. */
  | { code: 'order_changed'; changes: SeenLate[]; sequence: number };
