import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';

/** How a country's postal code is made up. */
export type PostalCodeRule = {
  /** Its letters and figures alone, in capitals, in the groups in which it is written. */
  compact: RegExp;
  /** The separator of the groups. */
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
function requiredPostalCode(postalCode: PostalCodeRule, isRegionRequired = false): CountryRule {
  return { postalCode, isPostalCodeRequired: true, isRegionRequired };
}
function optionalPostalCode(postalCode: PostalCodeRule): CountryRule {
  return { postalCode, isPostalCodeRequired: false, isRegionRequired: false };
}
const NO_POSTAL_CODE: CountryRule = {
  postalCode: null,
  isPostalCodeRequired: false,
  isRegionRequired: false,
};

/**
 * Where the shop can deliver once the owner opens the market, with the form of each country's postal code (Universal Postal Union addressing guides).
 * In Pakistan couriers go by city and phone, so the five-digit code is optional.
 */
const RULES: Record<string, CountryRule> = {
  PK: optionalPostalCode(FIVE),
  AE: NO_POSTAL_CODE,
  AT: requiredPostalCode(FOUR),
  AU: requiredPostalCode(FOUR, true),
  BD: requiredPostalCode(FOUR),
  BE: requiredPostalCode(FOUR),
  BH: NO_POSTAL_CODE,
  CA: requiredPostalCode(inGroups(/^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, ' '), true),
  CH: requiredPostalCode(FOUR),
  CN: requiredPostalCode(SIX),
  CZ: requiredPostalCode(THREE_AND_TWO),
  DE: requiredPostalCode(FIVE),
  DK: requiredPostalCode(FOUR),
  EG: optionalPostalCode(FIVE),
  ES: requiredPostalCode(FIVE),
  FI: requiredPostalCode(FIVE),
  FR: requiredPostalCode(FIVE),
  GB: requiredPostalCode(inGroups(/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, ' ')),
  GR: requiredPostalCode(THREE_AND_TWO),
  HK: NO_POSTAL_CODE,
  ID: requiredPostalCode(FIVE),
  IE: optionalPostalCode(inGroups(/^([A-Z]\d[\dW])([A-Z\d]{4})$/, ' ')),
  IN: requiredPostalCode(SIX),
  IT: requiredPostalCode(FIVE),
  JP: requiredPostalCode(inGroups(/^(\d{3})(\d{4})$/, '-')),
  KE: optionalPostalCode(FIVE),
  KR: requiredPostalCode(FIVE),
  KW: optionalPostalCode(FIVE),
  LK: requiredPostalCode(FIVE),
  MY: requiredPostalCode(FIVE),
  NL: requiredPostalCode(inGroups(/^(\d{4})([A-Z]{2})$/, ' ')),
  NO: requiredPostalCode(FOUR),
  NP: optionalPostalCode(FIVE),
  NZ: requiredPostalCode(FOUR),
  OM: optionalPostalCode(inGroups(/^\d{3}$/)),
  PH: requiredPostalCode(FOUR),
  PL: requiredPostalCode(inGroups(/^(\d{2})(\d{3})$/, '-')),
  PT: requiredPostalCode(inGroups(/^(\d{4})(\d{3})$/, '-')),
  QA: NO_POSTAL_CODE,
  SA: optionalPostalCode(inGroups(/^(\d{5})(\d{4})?$/, '-')),
  SE: requiredPostalCode(THREE_AND_TWO),
  SG: requiredPostalCode(SIX),
  TH: requiredPostalCode(FIVE),
  TR: requiredPostalCode(FIVE),
  US: requiredPostalCode(inGroups(/^(\d{5})(\d{4})?$/, '-'), true),
  ZA: requiredPostalCode(FOUR),
};

/** Every country that the shop knows the addresses of: Pakistan first, then by name. */
export function listCountries(): { code: string; name: string }[] {
  const all = Object.keys(RULES).map((code) => ({ code, name: countryName(code) }));
  return all.sort(
    (a, b) => Number(b.code === 'PK') - Number(a.code === 'PK') || a.name.localeCompare(b.name),
  );
}

/** The same without the shop's own. */
export function listCountriesAbroad(): { code: string; name: string }[] {
  return listCountries().filter(({ code }) => code !== HOME_COUNTRY);
}

/** Whether a code is that of a country abroad that the shop knows the addresses of. */
export function isCountryAbroad(code: string): boolean {
  return code !== HOME_COUNTRY && countryRule(code) !== null;
}

/** The address rules of a country, or null when the shop does not know them. */
export function countryRule(code: string): CountryRule | null {
  return Object.hasOwn(RULES, code) ? (RULES[code] ?? null) : null;
}
