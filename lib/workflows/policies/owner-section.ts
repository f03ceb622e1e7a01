import { parsePolicyText } from '@/lib/policies/parse-policy-text';
import type { PolicySection } from '@/lib/policies/policy-document';
import { POLICY_FIELDS, type PolicyFieldName } from '@/lib/policies/policy-fields';
import type { PolicyFacts } from './policy-facts';

/** The section of a field: what the owner wrote, or its draft. */
export function ownerSection({ texts }: PolicyFacts, field: PolicyFieldName): PolicySection {
  const { text, confirmedAt } = texts[field];
  return {
    heading: POLICY_FIELDS[field].heading,
    blocks: parsePolicyText(text),
    isDraft: confirmedAt === null,
  };
}
