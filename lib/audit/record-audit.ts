import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

type AuditValue = string | number | boolean | null | AuditValue[] | { [name: string]: AuditValue };

export type NewAuditEvent = {
  /** Null for what happened without anybody signed in, a failed sign-in for example. */
  actor: { staffId: string | null; address: string };
  /** `<domain>.<what happened>`, for example `sharing.campaign_changed`. */
  action: string;
  subject: { type: string; id: string };
  /** What changed, as it was. Never a secret, never more of a customer than an id or an order number. */
  before?: { [name: string]: AuditValue };
  /** The same, as it is now. */
  after?: { [name: string]: AuditValue };
};

/** Records in the audit log what a member of staff changed, in the transaction that changes it. It cannot be edited later. */
export async function recordAudit(tx: Tx, event: NewAuditEvent): Promise<void> {
  const { actor, action, subject, before, after } = event;
  await tx.auditEvent.create({
    data: {
      id: newId(),
      staffId: actor.staffId,
      address: actor.address,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    },
  });
}
