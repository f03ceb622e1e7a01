import type { NewAuditEvent } from '@/lib/audit/record-audit';
import type { FieldClaims } from '@/lib/claims/find-new-claims';
import type { SetupIssue } from './setup-file';

/** Who the audit log names: the machine that ran the command. */
export const SETUP_ACTOR: NewAuditEvent['actor'] = { staffId: null, address: 'npm run setup' };

/** What a part of the file changes, in a line each, and what is wrong with it. */
export type SectionOutcome = { changes: string[]; issues: SetupIssue[] };

/** A value as the report shows it. */
export function describeValue(value: unknown): string {
  const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '').replaceAll('\n', ', ');
  return shown === '' ? '(empty)' : shown;
}

/** Claims that a text may not make, as issues of the file. */
export function claimIssues(path: string, found: readonly FieldClaims[]): SetupIssue[] {
  return found.map(({ sentence, claims }) => ({
    path,
    message: `“${claims.map(({ words }) => words).join('”, “')}” promises what the shop may not promise: ${sentence}`,
  }));
}
