/** A percentage as a person types it ("15", "2.5", "2,5"), in hundredths of a percent; null when it is none up to 100. */
export function parsePercentBps(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const bps = Math.round(Number(text) * 100);
  return bps <= 10_000 ? bps : null;
}

/** A percentage in basis points as the value of a form field: "15", "2.5". */
export function formatPercentInput(bps: number): string {
  return String(bps / 100);
}
