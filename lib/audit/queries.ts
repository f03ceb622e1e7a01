import 'server-only';
import { endOfShopDay, startOfShopDay } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import type { Prisma } from '@/prisma/generated/client';
import type { AuditPage } from './audit-entry';
import type { AuditFilters } from './audit-filters';

const PAGE_SIZE = 50;

/** A page of the audit log, latest first. */
export async function listAuditEvents(filters: AuditFilters): Promise<AuditPage> {
  const rows = await getDb().auditEvent.findMany({
    where: { AND: conditionsOf(filters) },
    select: {
      id: true,
      occurredAt: true,
      address: true,
      action: true,
      subjectType: true,
      subjectId: true,
      before: true,
      after: true,
      staff: { select: { id: true, name: true } },
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
  });
  const entries = rows.slice(0, PAGE_SIZE);
  const last = entries.at(-1);
  const olderThan = rows.length > PAGE_SIZE && last ? `${last.occurredAt.getTime()}_${last.id}` : null;
  return { entries, olderThan };
}

function conditionsOf({ who, what, from, to, subject, before }: AuditFilters): Prisma.AuditEventWhereInput[] {
  const [subjectType = '', subjectId = ''] = subject?.split(':') ?? [];
  const [time = '', id = ''] = before?.split('_') ?? [];
  const occurredAt = new Date(Number(time));
  return [
    ...(who ? [{ staffId: who }] : []),
    ...(what ? [{ area: what }] : []),
    ...(from ? [{ occurredAt: { gte: startOfShopDay(from) } }] : []),
    ...(to ? [{ occurredAt: { lt: endOfShopDay(to) } }] : []),
    ...(subject ? [{ subjectType, subjectId }] : []),
    // The first bound lets the index be entered where the page begins.
    ...(before
      ? [
          { occurredAt: { lte: occurredAt } },
          { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: id } }] },
        ]
      : []),
  ];
}

/** Everybody who may occur in the log, for the filter by person. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  return getDb().staffUser.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}
