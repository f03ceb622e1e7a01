/** What the owner has to look into before the shop delivers to a country, in the order in which it is listed. */
export const DUTY_TITLES = {
  withdrawal: 'Changing one’s mind',
  prices: 'Prices and taxes',
  product_safety: 'Product safety',
  responsible_person: 'Importer or representative',
  device_licence: 'Cupping equipment and medical devices',
  customs: 'Customs, duty and who pays',
  lithium_by_air: 'Lithium battery by air',
  language: 'Language of the instructions',
  consumer_information: 'What the shop has to say',
  waste: 'Packaging, electrical waste and batteries',
} as const satisfies Record<string, string>;

export type DutyCode = keyof typeof DUTY_TITLES;

export const DUTY_CODES = Object.keys(DUTY_TITLES) as readonly DutyCode[];

/** What there is to do, and where to check it. */
export type Duty = { text: string; source: { label: string; url: string } };

/** What is particular about a country or a group of them; the rest is as everywhere. */
export type MarketRules = {
  /** The group in a sentence: "the EU and the EEA". */
  name: string;
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  /** Within how many days of delivery a buyer may withdraw; left out where the shop knows of no such right. */
  withdrawalDays?: number;
  duties: Partial<Record<DutyCode, Duty>>;
};

/** Whether there is such a duty. */
export function isDutyCode(code: string): code is DutyCode {
  return Object.hasOwn(DUTY_TITLES, code);
}
