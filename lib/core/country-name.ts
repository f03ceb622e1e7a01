const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** The English name of a country; the code itself when it is none. @param code ISO 3166, two letters. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
