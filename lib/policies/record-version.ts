import 'server-only';
import { sha256 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import type { PolicyName, PolicyNumbers } from './policy';
import type { PolicyDocument } from './policy-document';
import { findLatestHashes, findPolicyNumbers } from './queries';

/**
 * Records each document that differs from the latest version of its policy as the next one. Several servers that record
 * at once come to the same number, and the first one's row stands.
 * @returns the version of each policy that is in force then.
 */
export async function recordVersions(
  tx: Tx,
  documents: Readonly<Record<PolicyName, PolicyDocument>>,
): Promise<PolicyNumbers> {
  const latest = await findLatestHashes(tx);
  const changed = (Object.entries(documents) as [PolicyName, PolicyDocument][]).flatMap(
    ([policy, document]) => {
      const contentHash = sha256(JSON.stringify(document)).toString('hex');
      const before = latest.get(policy);
      if (before?.contentHash === contentHash) return [];
      return [{ policy, number: (before?.number ?? 0) + 1, contentHash, document }];
    },
  );
  if (changed.length > 0) await tx.policyVersion.createMany({ data: changed, skipDuplicates: true });
  return findPolicyNumbers(tx);
}
