import { GULF_STATES, INDIA } from '@/lib/markets/duties/asia';
import { EUROPEAN_ECONOMIC_AREA } from '@/lib/markets/duties/european-economic-area';
import { GENERAL_DUTIES } from '@/lib/markets/duties/general';
import { UNITED_KINGDOM } from '@/lib/markets/duties/united-kingdom';
import { UNITED_STATES } from '@/lib/markets/duties/united-states';
import { DUTY_CODES, DUTY_TITLES, type Duty, type DutyCode, type MarketRules } from './duty';

/** The countries and groups of which the shop knows more than what is to be looked into everywhere. */
export const MARKET_RULES: readonly MarketRules[] = [
  EUROPEAN_ECONOMIC_AREA,
  UNITED_KINGDOM,
  UNITED_STATES,
  GULF_STATES,
  INDIA,
];

/** A duty as it is listed for a country. */
export type ListedDuty = Duty & { code: DutyCode; title: string };

/** The duties that come with delivering to a country; a country that no group names gets the general ones. */
export function listDuties(country: string): ListedDuty[] {
  const particular = findMarketRules(country)?.duties ?? {};
  return DUTY_CODES.map((code) => ({
    code,
    title: DUTY_TITLES[code],
    ...(particular[code] ?? GENERAL_DUTIES[code]),
  }));
}

/** Within how many days of delivery a buyer in a country may withdraw; null where the shop knows of no such right. */
export function withdrawalDaysIn(country: string): number | null {
  return findMarketRules(country)?.withdrawalDays ?? null;
}

function findMarketRules(country: string): MarketRules | null {
  return MARKET_RULES.find(({ countries }) => countries.includes(country)) ?? null;
}
