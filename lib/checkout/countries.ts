type CountryRule = {
  /** The postal code, anchored and case-blind; null where none is used or it is not asked for. */
  postalCode: RegExp | null;
  isPostalCodeRequired: boolean;
  isRegionRequired: boolean;
};

const FIVE = /^\d{5}$/;
const FOUR = /^\d{4}$/;
const SIX = /^\d{6}$/;

function withCode(postalCode: RegExp, isRegionRequired = false): CountryRule {
  return { postalCode, isPostalCodeRequired: true, isRegionRequired };
}
const WITHOUT_CODE: CountryRule = { postalCode: null, isPostalCodeRequired: false, isRegionRequired: false };

/**
 * Where the shop delivers, with the form of each country's postal code (Universal Postal Union addressing guides).
 * In Pakistan couriers go by city and phone, so the five-digit code is welcome but not asked for.
 */
const RULES: Record<string, CountryRule> = {
  PK: { postalCode: FIVE, isPostalCodeRequired: false, isRegionRequired: false },
  AE: WITHOUT_CODE,
  AT: withCode(FOUR),
  AU: withCode(FOUR, true),
  BD: withCode(FOUR),
  BE: withCode(FOUR),
  BH: WITHOUT_CODE,
  CA: withCode(/^[a-z]\d[a-z] ?\d[a-z]\d$/i, true),
  CH: withCode(FOUR),
  CN: withCode(SIX),
  CZ: withCode(/^\d{3} ?\d{2}$/),
  DE: withCode(FIVE),
  DK: withCode(FOUR),
  EG: { postalCode: FIVE, isPostalCodeRequired: false, isRegionRequired: false },
  ES: withCode(FIVE),
  FI: withCode(FIVE),
  FR: withCode(FIVE),
  GB: withCode(/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i),
  GR: withCode(/^\d{3} ?\d{2}$/),
  HK: WITHOUT_CODE,
  ID: withCode(FIVE),
  IE: { postalCode: /^[a-z]\d[\dw] ?[a-z\d]{4}$/i, isPostalCodeRequired: false, isRegionRequired: false },
  IN: withCode(SIX),
  IT: withCode(FIVE),
  JP: withCode(/^\d{3}-?\d{4}$/),
  KE: { postalCode: FIVE, isPostalCodeRequired: false, isRegionRequired: false },
  KR: withCode(FIVE),
  KW: { postalCode: FIVE, isPostalCodeRequired: false, isRegionRequired: false },
  LK: withCode(FIVE),
  MY: withCode(FIVE),
  NL: withCode(/^\d{4} ?[a-z]{2}$/i),
  NO: withCode(FOUR),
  NP: { postalCode: FIVE, isPostalCodeRequired: false, isRegionRequired: false },
  NZ: withCode(FOUR),
  OM: { postalCode: /^\d{3}$/, isPostalCodeRequired: false, isRegionRequired: false },
  PH: withCode(FOUR),
  PL: withCode(/^\d{2}-?\d{3}$/),
  PT: withCode(/^\d{4}-?\d{3}$/),
  QA: WITHOUT_CODE,
  SA: { postalCode: /^\d{5}(-\d{4})?$/, isPostalCodeRequired: false, isRegionRequired: false },
  SE: withCode(/^\d{3} ?\d{2}$/),
  SG: withCode(SIX),
  TH: withCode(FIVE),
  TR: withCode(FIVE),
  US: withCode(/^\d{5}(-\d{4})?$/, true),
  ZA: withCode(FOUR),
};

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** Every country that the shop delivers to: Pakistan first, then by name. */
export function listCountries(): { code: string; name: string }[] {
  const all = Object.keys(RULES).map((code) => ({ code, name: countryName(code) }));
  return all.sort(
    (a, b) => Number(b.code === 'PK') - Number(a.code === 'PK') || a.name.localeCompare(b.name),
  );
}

/** The English name of a country; the code itself when it is none. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** The address rules of a country, or null when the shop does not deliver there. */
export function countryRule(code: string): CountryRule | null {
  return Object.hasOwn(RULES, code) ? (RULES[code] ?? null) : null;
}
