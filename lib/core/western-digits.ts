const DIGIT = /\p{Nd}/u;

/** Writes the decimal digits of every script as 0 to 9 (۱۲۳ and ٣ and ３ become 123 and 3 and 3); all else stays. */
export function westernDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const folded = digit.normalize('NFKC');
    return folded < '0' || folded > '9' ? String(digitValue(folded)) : folded;
  });
}

/** Unicode gives the digits of a script ten places in a row. */
function digitValue(digit: string): number {
  const place = digit.codePointAt(0) ?? 0;
  let zero = place;
  while (zero > place - 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return place - zero;
}
