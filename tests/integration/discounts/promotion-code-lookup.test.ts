import { expect, it } from 'vitest';
import { getDb } from '@/lib/db/client';
import { readPromotionCode } from '@/lib/discounts/promotion-code-text';
import { findPromotionCode } from '@/lib/discounts/queries';
import { makeCode } from '../../factories/promotion-code';
import { testShop } from '../../support/test-shop';

testShop();

async function find(typed: string): Promise<string | null> {
  const code = readPromotionCode(typed);
  const found = code ? await findPromotionCode(getDb(), { code, cartId: null }) : null;
  return found?.code ?? null;
}

it('a code is found without dashes, with O for 0, I and l for 1, and with surrounding text', async () => {
  const { code } = await makeCode({ code: { code: 'NUE-0A1B-2C3D-4E5F-6G70' } });
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ''),
    code.replaceAll('-', ' '),
    code.replaceAll('0', 'O'),
    code.replaceAll('1', 'I'),
    code.replaceAll('1', 'l').toLowerCase(),
    `*${code}*`,
    `“${code}”.`,
    '\u200bnue–oalb–2c3d 4e5f6g7o\u00a0',
    code.replaceAll('0', '۰').replaceAll('1', '۱'),
  ]) {
    expect(await find(typed), typed).toBe(code);
  }
  for (const typed of ['NUE-0A1B-2C3D-4E5F-6G7', 'NUE-0A1B-2C3D-4E5F-6G71', 'XNUE-0A1B-2C3D-4E5F-6G70']) {
    expect(await find(typed), typed).toBeNull();
  }
});

it('of two codes that differ only in look-alike characters, each is found as written, and none is guessed', async () => {
  const [round, figure] = [
    await makeCode({ code: { code: 'SOLO10' } }),
    await makeCode({ code: { code: 'S0LO10' } }),
  ];
  expect(await find('solo10')).toBe(round.code);
  expect(await find('s0lo10')).toBe(figure.code);
  expect(await find('S0L010')).toBeNull();
});

it('a code is found by an index, however many there are', async () => {
  const plan = await getDb().$transaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<Record<string, string>[]>`
      explain select id from promotion_code where translate(code, 'OIL-', '011') = translate('NUE-1', 'OIL-', '011')`;
  });
  expect(JSON.stringify(plan)).toContain('promotion_code_as_read_idx');
});
