const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '));

const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '));

const TWO_DECIMAL = new Set(
  (
    'usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny ' +
    'cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd ' +
    'kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr ' +
    'nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd ' +
    'twd tzs uah uyu uzs wst xcd yer zar zmw'
  ).split(' '),
);

/** Stripe's smallest payment, in minor units; for other currencies it converts half a US dollar. */
const MIN_AMOUNT_MINOR: Readonly<Record<string, number>> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  aud: 50,
  cad: 50,
  chf: 50,
  nzd: 50,
  sgd: 50,
  aed: 200,
  sar: 200,
  inr: 50,
  jpy: 50,
  hkd: 400,
  myr: 200,
  thb: 1000,
  try: 2000,
  pkr: 14_000,
};

/** Stripe takes amounts of up to eight digits. */
export const MAX_AMOUNT_MINOR = 99_999_999;

export function isKnownCurrency(currency: string): boolean {
  return TWO_DECIMAL.has(currency) || ZERO_DECIMAL.has(currency) || THREE_DECIMAL.has(currency);
}

export function minimumAmountMinor(currency: string): number {
  return MIN_AMOUNT_MINOR[currency] ?? 50;
}

export function decimalsOf(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}

/** An amount as a person reads it, e.g. `PKR 1,999.00`. */
export function formatAmount(amountMinor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const sign = amountMinor < 0 ? '−' : '';
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${sign}${currency.toUpperCase()} ${whole}${fraction}`;
}
