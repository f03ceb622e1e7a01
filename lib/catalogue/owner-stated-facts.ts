import type { Product } from './product';

/**
 * What a safety rule refers to and only the owner of the shop can say of a device. It is a row of the specification, which
 * the owner writes in the back office under this label; until then the cautious value stands in its place.
 */
const OWNER_STATED_FACTS = [
  { label: 'Light pattern', value: 'Not stated yet: treat the light as pulsing' },
] as const;

/** The specification with a cautious row for each fact that the owner has not stated. */
export function withOwnerStatedFacts(specifications: Product['specifications']): Product['specifications'] {
  const stated = new Set(specifications.map(({ label }) => label.trim().toLowerCase()));
  return [...specifications, ...OWNER_STATED_FACTS.filter(({ label }) => !stated.has(label.toLowerCase()))];
}
