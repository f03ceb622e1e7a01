import type { OpeningFacts } from './opening-facts';
import type { OpeningRequirement, RequirementAssessment } from './opening-requirement';
import { SALE_REQUIREMENTS } from './sale-requirements';
import { SELLER_REQUIREMENTS } from './seller-requirements';

/** Everything that has to be there before a shop may take orders (commerce rule 47), in the order of the checklist. */
const OPENING_REQUIREMENTS = { ...SELLER_REQUIREMENTS, ...SALE_REQUIREMENTS } as const;

export type OpeningRequirementKey = keyof typeof OPENING_REQUIREMENTS;

export type AssessedRequirement = RequirementAssessment & {
  key: OpeningRequirementKey;
  title: string;
  why: string;
  href: string;
};

/** Judges each requirement by the facts. */
export function assessOpening(facts: OpeningFacts): AssessedRequirement[] {
  return Object.entries<OpeningRequirement>(OPENING_REQUIREMENTS).map(
    ([key, { title, why, href, assess }]) => ({
      key: key as OpeningRequirementKey,
      title,
      why,
      href: href(facts),
      ...assess(facts),
    }),
  );
}

/** Those that stand in the way. */
export function openRequirements(requirements: readonly AssessedRequirement[]): AssessedRequirement[] {
  return requirements.filter(({ state }) => state !== 'complete');
}
