import 'server-only';
import { recordProductListRead } from '@/lib/catalogue/product-reads';
import type { PolicyName } from '@/lib/policies/policy';
import type { PolicyDocument } from '@/lib/policies/policy-document';
import { getPolicyVersion } from '@/lib/policies/queries';
import { composePolicy } from './compose-policies';
import { readPolicyFacts } from './policy-facts';

/** A policy as its page shows it; without a number before the first version is recorded, while the shop is built. */
export type PolicyPage = { document: PolicyDocument; number: number | null; createdAt: Date | null };

/** The version of a policy that is in force. */
export async function getPolicyPage(name: PolicyName): Promise<PolicyPage> {
  // What a product's page says of its warranty stands in a policy.
  if (name === 'warranty') recordProductListRead();
  const version = await getPolicyVersion(name);
  if (version) return version;
  return { document: composePolicy(name, await readPolicyFacts()), number: null, createdAt: null };
}
