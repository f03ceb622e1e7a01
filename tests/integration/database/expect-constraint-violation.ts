import { expect } from 'vitest';

const CODES = {
  check: '23514',
  unique: '23505',
  foreignKey: '23503',
  restrict: '23001',
  exclusion: '23P01',
} as const;

/** Expects the database to reject a statement, by the constraint of this name (or, for triggers, with this message). */
export async function expectConstraintViolation(
  statement: Promise<unknown>,
  kind: keyof typeof CODES,
  rule: string,
): Promise<void> {
  const error = await statement.then(
    () => null,
    (reason: { code?: string; constraint?: string; message: string }) => reason,
  );
  expect(error, 'the statement was accepted').not.toBeNull();
  expect(error?.code).toBe(CODES[kind]);
  expect(`${error?.constraint ?? ''} ${error?.message ?? ''}`).toContain(rule);
}
