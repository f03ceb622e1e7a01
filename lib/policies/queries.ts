import 'server-only';
import { type Db, getDb } from '@/lib/db/client';
import { POLICY_NAMES, type PolicyName, type PolicyNumbers } from './policy';
import { type PolicyDocument, type PolicyVersion, policyDocumentSchema } from './policy-document';
import { POLICY_FIELD_NAMES, POLICY_FIELDS, type PolicyFieldName, type PolicyText } from './policy-fields';

/** The text of every field: what the owner has saved, or its draft. */
export async function findPolicyTexts(db: Db): Promise<Record<PolicyFieldName, PolicyText>> {
  const rows = new Map((await db.policyText.findMany()).map((row) => [row.field, row]));
  const texts = POLICY_FIELD_NAMES.map((name): [PolicyFieldName, PolicyText] => {
    const { text = POLICY_FIELDS[name].draft, confirmedAt = null, version = 0 } = rows.get(name) ?? {};
    return [name, { text, confirmedAt, version }];
  });
  return Object.fromEntries(texts) as Record<PolicyFieldName, PolicyText>;
}

/** The same, for the back office. */
export function listPolicyTexts(): Promise<Record<PolicyFieldName, PolicyText>> {
  return findPolicyTexts(getDb());
}

/** The number and content of the latest version of each policy that has one. */
export async function findLatestHashes(
  db: Db,
): Promise<Map<string, { number: number; contentHash: string }>> {
  const rows = await db.policyVersion.findMany({
    distinct: ['policy'],
    orderBy: [{ policy: 'asc' }, { number: 'desc' }],
    select: { policy: true, number: true, contentHash: true },
  });
  return new Map(rows.map(({ policy, ...latest }) => [policy, latest]));
}

/** The versions that are in force, of the policies that have one. */
export async function findPolicyNumbers(
  db: Db,
  policies: readonly PolicyName[] = POLICY_NAMES,
): Promise<PolicyNumbers> {
  const rows = await db.policyVersion.groupBy({
    by: ['policy'],
    where: { policy: { in: [...policies] } },
    _max: { number: true },
  });
  return Object.fromEntries(rows.map(({ policy, _max }) => [policy, _max.number]));
}

/** A version of a policy, or null. @param number the latest unless given. */
export async function findPolicyVersion(
  db: Db,
  policy: PolicyName,
  number?: number,
): Promise<PolicyVersion | null> {
  const row = await db.policyVersion.findFirst({
    where: number === undefined ? { policy } : { policy, number },
    orderBy: { number: 'desc' },
  });
  if (!row) return null;
  return { number: row.number, createdAt: row.createdAt, document: policyDocumentSchema.parse(row.document) };
}

/** The same, for a page. */
export function getPolicyVersion(policy: PolicyName, number?: number): Promise<PolicyVersion | null> {
  return findPolicyVersion(getDb(), policy, number);
}

/** What every policy says that has a version, in its latest one. */
export async function listPolicyDocuments(): Promise<Map<string, PolicyDocument>> {
  const rows = await getDb().policyVersion.findMany({
    distinct: ['policy'],
    orderBy: [{ policy: 'asc' }, { number: 'desc' }],
    select: { policy: true, document: true },
  });
  return new Map(rows.map(({ policy, document }) => [policy, policyDocumentSchema.parse(document)]));
}

/** Number and date of every version of a policy, the latest first. */
export async function listPolicyVersions(policy: PolicyName): Promise<{ number: number; createdAt: Date }[]> {
  return getDb().policyVersion.findMany({
    where: { policy },
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true },
  });
}

/** The date of the latest version of each policy. */
export async function listPolicyDates(): Promise<Map<string, Date>> {
  const rows = await getDb().policyVersion.groupBy({ by: ['policy'], _max: { createdAt: true } });
  return new Map(rows.flatMap(({ policy, _max }) => (_max.createdAt ? [[policy, _max.createdAt]] : [])));
}
