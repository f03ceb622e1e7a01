import { countryName } from '../core/country-name';

/** How a country's postal code is made up. */
export type PostalCodeRule = {
  /** Its letters and figures alone, in capitals, in the groups in which it is written. */
  compact: RegExp;
  /** What stands between the groups. */
  separator: string;
};

type CountryRule = {
  /** Null where none is used or it is not asked for. */
  postalCode: PostalCodeRule | null;
  isPostalCodeRequired: boolean;
  isRegionRequired: boolean;
};

const FIVE = inGroups(/^\d{5}$/);
const FOUR = inGroups(/^\d{4}$/);
const SIX = inGroups(/^\d{6}$/);
const THREE_AND_TWO = inGroups(/^(\d{3})(\d{2})$/, ' ');

function inGroups(compact: RegExp, separator = ''): PostalCodeRule {
  return { compact, separator };
}
function withCode(postalCode: PostalCodeRule, isRegionRequired = false): CountryRule {
  return { postalCode, isPostalCodeRequired: true, isRegionRequired };
}
function welcomeCode(postalCode: PostalCodeRule): CountryRule {
  return { postalCode, isPostalCodeRequired: false, isRegionRequired: false };
}
const WITHOUT_CODE: CountryRule = { postalCode: null, isPostalCodeRequired: false, isRegionRequired: false };

/**
 * Where the shop delivers, with the form of each country's postal code (Universal Postal Union addressing guides).
 * In Pakistan couriers go by city and phone, so the five-digit code is welcome but not asked for.
 */
const RULES: Record<string, CountryRule> = {
  PK: welcomeCode(FIVE),
  AE: WITHOUT_CODE,
  AT: withCode(FOUR),
  AU: withCode(FOUR, true),
  BD: withCode(FOUR),
  BE: withCode(FOUR),
  BH: WITHOUT_CODE,
  CA: withCode(inGroups(/^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, ' '), true),
  CH: withCode(FOUR),
  CN: withCode(SIX),
  CZ: withCode(THREE_AND_TWO),
  DE: withCode(FIVE),
  DK: withCode(FOUR),
  EG: welcomeCode(FIVE),
  ES: withCode(FIVE),
  FI: withCode(FIVE),
  FR: withCode(FIVE),
  GB: withCode(inGroups(/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, ' ')),
  GR: withCode(THREE_AND_TWO),
  HK: WITHOUT_CODE,
  ID: withCode(FIVE),
  IE: welcomeCode(inGroups(/^([A-Z]\d[\dW])([A-Z\d]{4})$/, ' ')),
  IN: withCode(SIX),
  IT: withCode(FIVE),
  JP: withCode(inGroups(/^(\d{3})(\d{4})$/, '-')),
  KE: welcomeCode(FIVE),
  KR: withCode(FIVE),
  KW: welcomeCode(FIVE),
  LK: withCode(FIVE),
  MY: withCode(FIVE),
  NL: withCode(inGroups(/^(\d{4})([A-Z]{2})$/, ' ')),
  NO: withCode(FOUR),
  NP: welcomeCode(FIVE),
  NZ: withCode(FOUR),
  OM: welcomeCode(inGroups(/^\d{3}$/)),
  PH: withCode(FOUR),
  PL: withCode(inGroups(/^(\d{2})(\d{3})$/, '-')),
  PT: withCode(inGroups(/^(\d{4})(\d{3})$/, '-')),
  QA: WITHOUT_CODE,
  SA: welcomeCode(inGroups(/^(\d{5})(\d{4})?$/, '-')),
  SE: withCode(THREE_AND_TWO),
  SG: withCode(SIX),
  TH: withCode(FIVE),
  TR: withCode(FIVE),
  US: withCode(inGroups(/^(\d{5})(\d{4})?$/, '-'), true),
  ZA: withCode(FOUR),
};

/** Every country that the shop delivers to: Pakistan first, then by name. */
export function listCountries(): { code: string; name: string }[] {
  const all = Object.keys(RULES).map((code) => ({ code, name: countryName(code) }));
  return all.sort(
    (a, b) => Number(b.code === 'PK') - Number(a.code === 'PK') || a.name.localeCompare(b.name),
  );
}

/** The address rules of a country, or null when the shop does not deliver there. */
export function countryRule(code: string): CountryRule | null {
  return Object.hasOwn(RULES, code) ? (RULES[code] ?? null) : null;
}
