import { POLICIES, POLICY_NAMES, type PolicyName } from '@/lib/policies/policy';
import type { PolicyDocument, PolicySection } from '@/lib/policies/policy-document';
import { accessibilitySections } from '@/lib/workflows/policies/documents/accessibility';
import { contactSections } from '@/lib/workflows/policies/documents/contact';
import { cookieSections } from '@/lib/workflows/policies/documents/cookies';
import { deliverySections } from '@/lib/workflows/policies/documents/delivery';
import { writingSections } from '@/lib/workflows/policies/documents/how-we-write';
import { paymentSections } from '@/lib/workflows/policies/documents/payment';
import { privacySections } from '@/lib/workflows/policies/documents/privacy';
import { returnsSections } from '@/lib/workflows/policies/documents/returns';
import { sharingOfferSections } from '@/lib/workflows/policies/documents/sharing-offer';
import { termsSections } from '@/lib/workflows/policies/documents/terms';
import { warrantySections } from '@/lib/workflows/policies/documents/warranty';
import type { PolicyFacts } from './policy-facts';

const WRITERS: Readonly<Record<PolicyName, (facts: PolicyFacts) => PolicySection[]>> = {
  delivery: deliverySections,
  payment: paymentSections,
  returns: returnsSections,
  warranty: warrantySections,
  terms: termsSections,
  'sharing-offer': sharingOfferSections,
  privacy: privacySections,
  cookies: cookieSections,
  contact: contactSections,
  'how-we-write': writingSections,
  accessibility: accessibilitySections,
};

/** Writes one policy from the facts. */
export function composePolicy(name: PolicyName, facts: PolicyFacts): PolicyDocument {
  const { title, description } = POLICIES[name];
  return { title, summary: description, sections: WRITERS[name](facts) };
}

/** Writes all of them. */
export function composePolicies(facts: PolicyFacts): Record<PolicyName, PolicyDocument> {
  const documents = POLICY_NAMES.map((name) => [name, composePolicy(name, facts)]);
  return Object.fromEntries(documents) as Record<PolicyName, PolicyDocument>;
}
