import { POLICIES, POLICY_NAMES, type PolicyName, policyPath } from '@/lib/policies/policy';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';

type PolicyLink = { href: string; title: string; description: string; keywords: string };

/** Every page under /policies, in the order in which they are listed. */
export const POLICY_LINKS: readonly PolicyLink[] = [
  ...POLICY_NAMES.map((name) => ({ href: policyPath(name), ...POLICIES[name] })),
  {
    href: SAFETY_MANUAL_PATH,
    title: 'Safety manual',
    description: 'Who shouldn’t use the massager, where and how, when to stop, and what to do about a burn.',
    keywords: 'instructions guide warning danger pregnancy medicine pdf',
  },
];

const CHECKOUT_POLICIES: readonly PolicyName[] = ['terms', 'delivery', 'returns', 'warranty', 'privacy'];

/** What somebody wants to have read before they order. */
export const CHECKOUT_POLICY_LINKS = CHECKOUT_POLICIES.map((name) => ({
  href: policyPath(name),
  title: POLICIES[name].title,
}));
