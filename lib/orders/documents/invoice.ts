import { type Currency, type Minor, minor } from '@/lib/core/money';
import { includedTaxOfMinor } from '@/lib/pricing/included-tax';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';

/** Who sells, or buys, as it is printed. */
export type Party = { name: string; lines: string[] };

export type InvoiceLine = {
  sku: string;
  title: string;
  quantity: number;
  unitPriceMinor: number;
  discountMinor: number;
  lineTotalMinor: number;
};

/** Everything that is printed on an invoice: a snapshot, which follows nothing that changes later. */
export type InvoiceContent = {
  seller: Party & { taxNumber: string | null };
  buyer: Party;
  orderNumber: number;
  /** ISO 8601. */
  orderedAt: string;
  paymentMethod: PaymentMethod;
  lines: InvoiceLine[];
  amounts: { label: string; amountMinor: number; isTaken?: boolean }[];
  totalMinor: number;
  currency: Currency;
  includedTaxBps: number;
  includedTaxMinor: number;
  /** Of a credit note: the number of the invoice, and why. */
  credits: { invoice: string; reason: string } | null;
};

export type InvoiceKind = 'invoice' | 'credit_note';

export type Invoice = {
  id: string;
  kind: InvoiceKind;
  number: number;
  issuedAt: Date;
  totalMinor: Minor;
  currency: Currency;
  refundId: string | null;
};

const PREFIX: Record<InvoiceKind, string> = { invoice: 'INV', credit_note: 'CN' };

/** A number of a series as it is printed: INV-000042. */
export function invoiceName({ kind, number }: Pick<Invoice, 'kind' | 'number'>): string {
  return `${PREFIX[kind]}-${String(number).padStart(6, '0')}`;
}

/** The content of an invoice as it was stored; one of an older version lacks the tax, which follows from its rate. */
export function readInvoiceContent(stored: unknown): InvoiceContent {
  const content = stored as Omit<InvoiceContent, 'includedTaxMinor'> & { includedTaxMinor?: number };
  const { totalMinor, includedTaxBps } = content;
  const includedTaxMinor = content.includedTaxMinor ?? includedTaxOfMinor(minor(totalMinor), includedTaxBps);
  return { ...content, includedTaxMinor };
}
