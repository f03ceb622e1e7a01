/** A change of an order that was recorded after the version which a form was rendered from. */
export type ConflictingChange = {
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
  /** The optimistic lock failed and nothing was changed: somebody else changed the order meanwhile. */
  | { code: 'order_changed'; changes: ConflictingChange[]; currentVersion: number };
