import type { CardPayment, Payer } from '../store/records';

/** What the payer pays with. */
export type PaymentInstrument =
  | { kind: 'card'; card: CardPayment; isAuthenticated: boolean }
  | { kind: 'bank_debit'; payer: Payer };

export function payerOf(instrument: PaymentInstrument): Payer {
  return instrument.kind === 'card' ? instrument.card.payer : instrument.payer;
}

export function methodTypeOf(instrument: PaymentInstrument): 'card' | 'us_bank_account' {
  return instrument.kind === 'card' ? 'card' : 'us_bank_account';
}
