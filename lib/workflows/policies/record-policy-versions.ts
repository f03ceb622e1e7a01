import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import type { PolicyNumbers } from '@/lib/policies/policy';
import { recordVersions } from '@/lib/policies/record-version';
import { composePolicies } from './compose-policies';
import { readPolicyFacts } from './policy-facts';

/**
 * Records a new version of each policy that says something else than its latest version does (commerce rule 46): because
 * a setting has changed, or the code that writes it. Called before pages are published, so that a page has a number.
 * @returns the version of each policy that is in force then.
 */
export async function recordPolicyVersions(): Promise<PolicyNumbers> {
  const documents = composePolicies(await readPolicyFacts());
  return inTransaction((tx) => recordVersions(tx, documents));
}
