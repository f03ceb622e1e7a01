/** The stock of a variant. `available` = on hand − reserved. */
export type StockRow = {
  variantId: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  /** Whether it can be bought: product and variant are on sale. */
  isOnSale: boolean;
  onHand: number;
  reserved: number;
  available: number;
  lowStockThreshold: number;
  version: number;
};

/** Whether available stock is at or below the low-stock threshold. */
export function isLowStock(row: Pick<StockRow, 'isOnSale' | 'available' | 'lowStockThreshold'>): boolean {
  return row.isOnSale && row.available <= row.lowStockThreshold;
}

/** An entry of the ledger. */
export type MovementRow = {
  movementId: string;
  quantityDelta: number;
  /** On hand after it. */
  onHandAfter: number;
  reason: 'receipt' | 'sale' | 'return' | 'adjustment' | 'count';
  orderNumber: number | null;
  note: string | null;
  staffName: string | null;
  createdAt: Date;
};

/** What staff do to stock by hand. */
export const STOCK_ENTRIES = ['receipt', 'adjustment', 'count'] as const;
export type StockEntry = (typeof STOCK_ENTRIES)[number];
