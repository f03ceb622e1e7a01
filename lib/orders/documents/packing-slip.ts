/** How many orders are printed in one go. */
export const MAX_DOCUMENTS = 200;

/** What is printed to pack an order by. */
export type PackingSlip = {
  orderNumber: number;
  orderedAt: Date;
  deliveryOption: string;
  /** The name first, the phone last. */
  address: string[];
  /** What the courier has to bring back; null when it is paid. */
  cashDue: string | null;
  lines: { sku: string; title: string; quantity: number; toSend: number }[];
  /** Why it should not be packed; null when nothing is in the way. */
  obstacle: string | null;
};
