import type { Sql } from '../../support/test-shop';

/** An invariant: what a violation is called, and a query for violations with one column, `subject`. */
export type Rule = { broken: string; query: string };

/** @returns one sentence for each violation. */
export async function runRules(sql: Sql, rules: readonly Rule[], values?: unknown[]): Promise<string[]> {
  const findings = await Promise.all(
    rules.map(async ({ broken, query }) => {
      const rows = await sql<{ subject: unknown }>(query, values);
      return rows.map(({ subject }) => `${broken}: ${String(subject)}`);
    }),
  );
  return findings.flat();
}
