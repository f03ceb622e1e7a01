const names = new Intl.DisplayNames(['en'], { type: 'region' });
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The English name of a country; the code itself when it is none. @param code ISO 3166, two letters. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** Names of countries as they stand in a sentence: "Germany and the United Kingdom". */
export function countriesInSentence(countries: readonly string[]): string {
  return list.format(
    countries.map((name) => (/^(United|Netherlands|Philippines|Maldives)/.test(name) ? `the ${name}` : name)),
  );
}
