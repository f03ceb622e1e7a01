import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

const WRITE =
  /\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(|\$(?:executeRaw|transaction)|\binTransaction\b|\b(?:insert into|update "?[a-z_]+"? set|delete from|truncate)\b/i;

describe('lib/reports', () => {
  it('reads across domains and writes nothing', () => {
    const writers = readSourceFiles(['lib/reports'], /\.ts$/).filter(({ text }) => WRITE.test(text));
    expect(writers.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    'tx.order.updateMany({ where })',
    'db.$executeRaw`vacuum`',
    'insert into audit_event (id)',
    'update "order" set status = 1',
    'delete from cart_line',
    'inTransaction((tx) => work(tx))',
  ])('may not hold %s', (text) => {
    expect(text).toMatch(WRITE);
  });

  it.each([
    'new Map().get(key)',
    "createHash('sha256').update",
    'select created_at, updated_at from "order"',
  ])('may hold %s', (text) => {
    expect(text).not.toMatch(WRITE);
  });
});
