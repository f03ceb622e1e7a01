import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { fail, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

const write = (tx: Tx, id: string) => tx.visitor.create({ data: { id, tokenHash: Buffer.from(id) } });
const isWritten = async (id: string) => (await sql('select 1 from visitor where id = $1', [id])).length === 1;

describe('a unit of work in a transaction', () => {
  it('that returns a failed result is rolled back, and the result is returned', async () => {
    const id = newId();
    const failure = await inTransaction(async (tx) => {
      await write(tx, id);
      return fail({ code: 'refused', after: 'a write' });
    });
    expect(failure).toEqual({ ok: false, error: { code: 'refused', after: 'a write' } });
    expect(await isWritten(id)).toBe(false);
  });

  it('that throws is rolled back, and the error is thrown', async () => {
    const id = newId();
    const work = inTransaction(async (tx) => {
      await write(tx, id);
      throw new Error('a bug');
    });
    await expect(work).rejects.toThrow('a bug');
    expect(await isWritten(id)).toBe(false);
  });

  it.each([
    ['a success', succeed(null)],
    ['nothing', undefined],
    ['null', null],
    ['false', false],
    ['an outcome that is no result', { outcome: 'flagged' }],
  ])('that returns %s is committed', async (_, value) => {
    const id = newId();
    const returned = await inTransaction(async (tx) => {
      await write(tx, id);
      return value;
    });
    expect(returned).toEqual(value);
    expect(await isWritten(id)).toBe(true);
  });

  it('leaves its connection usable after a failure', async () => {
    const failures = Array.from({ length: 30 }, () => inTransaction(async () => fail('refused')));
    expect(new Set((await Promise.all(failures)).map(({ ok }) => ok))).toEqual(new Set([false]));
    const id = newId();
    await inTransaction((tx) => write(tx, id));
    expect(await isWritten(id)).toBe(true);
  });
});
