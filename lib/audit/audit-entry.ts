/** One line of the audit log, as a person reads it. */
export type AuditEntry = {
  id: string;
  occurredAt: Date;
  /** Null for what happened without anybody signed in. */
  staff: { id: string; name: string } | null;
  address: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
};

export type AuditPage = {
  entries: readonly AuditEntry[];
  /** Where older entries go on, for the address; null at the end. */
  olderThan: string | null;
};
