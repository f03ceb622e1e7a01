import { POLICY_NAMES, type PolicyNumbers, policyPath } from '@/lib/policies/policy';
import { recordPolicyVersions } from '@/lib/workflows/policies/record-policy-versions';

/** It has what they say. */
const SEARCH_INDEX_PATH = '/search-index.json';

/**
 * Records what policies have come to say, this process or another one.
 * @returns a function that does so, and returns the pages whose version has changed since this process asked last: one of
 * them may have been rendered in between, because somebody asked for it.
 */
export function createPolicyRecorder(): () => Promise<string[]> {
  let seen: PolicyNumbers = {};
  return async () => {
    const numbers = await recordPolicyVersions();
    const changed = POLICY_NAMES.filter((name) => numbers[name] !== seen[name]);
    seen = numbers;
    return changed.length === 0 ? [] : [...changed.map((name) => policyPath(name)), SEARCH_INDEX_PATH];
  };
}
