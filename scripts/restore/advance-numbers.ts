import type pg from 'pg';

/** How many numbers are left out, so that none that was given after the backup is given again. */
export type NumberGaps = { orders: number; invoices: number };

export type AdvancedNumbers = {
  gaps: NumberGaps;
  /** The next order gets it. */
  nextOrderNumber: number;
  /** By the kind of the series, the first number that is left out and the next one that is given. */
  invoices: { kind: string; firstLeftOut: number; next: number }[];
};

type Input = {
  takenAt: Date;
  sequences: Readonly<Record<string, number>>;
  /** What the owner asked for; what is missing is computed. */
  wanted: Partial<NumberGaps>;
  now: Date;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const MIN_GAPS: NumberGaps = { orders: 1000, invoices: 100 };
/** A day may be twice as busy as the busiest one so far. */
const MARGIN = 2;

/**
 * Goes on behind the numbers that were given since the backup (commerce rule 44). Order numbers have gaps anyway. Invoice
 * numbers have none, but a number on a document that somebody has is never given to another one: the gap is written to
 * the audit log, where an auditor finds its reason.
 * @param client in an open transaction, before the triggers are on.
 */
export async function advanceNumbers(client: pg.Client, input: Input): Promise<AdvancedNumbers> {
  const gaps = { ...(await computeGaps(client, input)), ...input.wanted };
  for (const [key, last] of Object.entries(input.sequences))
    await advanceSequence(client, { key, last, gaps });
  const { rows: series } = await client.query<{ kind: string; before: number; after: number }>(
    `WITH advanced AS (
       UPDATE "invoice_series" SET "last_number" = "last_number" + $1
       RETURNING "kind"::text, "last_number" - $1 AS "before", "last_number" AS "after")
     SELECT * FROM advanced ORDER BY "kind" DESC`,
    [gaps.invoices],
  );
  const lastOrderNumber = input.sequences['shop.order_order_number_seq'] ?? 0;
  const numbers = (side: 'before' | 'after') => ({
    lastOrderNumber: lastOrderNumber + (side === 'after' ? gaps.orders : 0),
    ...Object.fromEntries(series.map((each) => [`last_${each.kind}`, each[side]])),
  });
  await client.query(
    `INSERT INTO "audit_event" ("action", "subject_type", "subject_id", "before", "after")
     VALUES ('settings.restored_from_backup', 'backup', $1, $2, $3)`,
    [input.takenAt.toISOString(), numbers('before'), numbers('after')],
  );
  return {
    gaps,
    nextOrderNumber: lastOrderNumber + gaps.orders + 1,
    invoices: series.map(({ kind, before, after }) => ({ kind, firstLeftOut: before + 1, next: after + 1 })),
  };
}

async function advanceSequence(
  client: pg.Client,
  { key, last, gaps }: { key: string; last: number; gaps: NumberGaps },
): Promise<void> {
  const [area, name = ''] = key.split('.');
  const sequence = `${area === 'queue' ? 'graphile_worker.' : ''}${client.escapeIdentifier(name)}`;
  // Not of 0, which is below the first number of a sequence that gave none.
  if (last + gaps.orders > 0) await client.query('SELECT setval($1, $2)', [sequence, last + gaps.orders]);
}

/** At least the minimum, and what the busiest day so far would have given in the days since the backup. */
async function computeGaps(client: pg.Client, { takenAt, now }: Input): Promise<NumberGaps> {
  const { rows } = await client.query<NumberGaps>(
    `SELECT
       coalesce((SELECT max("count") FROM (SELECT count(*)::int FROM "order" GROUP BY "created_at"::date) d), 0) AS "orders",
       coalesce((SELECT max("count") FROM (SELECT count(*)::int FROM "invoice" GROUP BY "issued_at"::date) d), 0) AS "invoices"`,
  );
  const busiest = rows[0] ?? { orders: 0, invoices: 0 };
  const days = Math.ceil(Math.max(0, now.getTime() - takenAt.getTime()) / DAY_MS) || 1;
  const gapOf = (of: keyof NumberGaps) => Math.max(MIN_GAPS[of], MARGIN * days * busiest[of]);
  return { orders: gapOf('orders'), invoices: gapOf('invoices') };
}
