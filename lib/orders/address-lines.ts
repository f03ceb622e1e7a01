import { countryName } from '@/lib/core/country-name';
import type { ShippingAddress } from './order';

/** An address as couriers want it, and as every page, mail and document shows it: the name first, the phone last. */
export function addressLinesOf(address: ShippingAddress): string[] {
  const { name, line1, line2, city, region, postalCode, country, phone } = address;
  const cityLine = [city, region, postalCode].filter(Boolean).join(', ');
  return [name, line1, line2, cityLine, countryName(country), phone].flatMap((line) => (line ? [line] : []));
}
