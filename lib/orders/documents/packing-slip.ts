/** How many orders are printed in one go. */
export const MAX_DOCUMENTS = 200;

/** The order numbers of an address like `?orders=1001,NUE-1002`, each once; what is no number is left out. */
export function parseOrderNumbers(text: string | null): number[] {
  const numbers = (text ?? '').split(',').flatMap((part) => {
    const digits = /^\s*(?:NUE-|#)?([1-9]\d{0,8})\s*$/i.exec(part)?.[1];
    return digits ? [Number(digits)] : [];
  });
  return [...new Set(numbers)].slice(0, MAX_DOCUMENTS);
}

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
