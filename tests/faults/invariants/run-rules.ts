import type { Sql } from '../../support/shop';

/** A rule of commerce as a query for what breaks it: one column, `subject`. */
export type Rule = { broken: string; query: string };

/** @returns one sentence for each row that breaks a rule. */
export async function runRules(sql: Sql, rules: readonly Rule[], values?: unknown[]): Promise<string[]> {
  const findings = await Promise.all(
    rules.map(async ({ broken, query }) => {
      const rows = await sql<{ subject: unknown }>(query, values);
      return rows.map(({ subject }) => `${broken}: ${String(subject)}`);
    }),
  );
  return findings.flat();
}
