import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { foldSearchText } from '@/lib/core/fold-search-text';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { typedNameWords } from '@/lib/orders/list/order-name-search';
import { listOrdersForStaff } from '@/lib/orders/staff-queries';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(makeDelivery);

/** Letters of every script that folds, marks and signs among them. */
const LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x300, 0x36f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x591, 0x5f4],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8d3, 0x8ff],
  [0x966, 0x96f],
  [0x9e6, 0x9ef],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0xfb50, 0xfbb1],
  [0xfe70, 0xfefc],
  [0xff10, 0xff5a],
] as const;
const letter = fc
  .constantFrom(...LETTERS)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((code) => String.fromCodePoint(code));
const text = fc.string({
  unit: fc.oneof(letter, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 20,
});

const fold = async (texts: readonly string[]) =>
  (
    await sql<{ folded: string }>(
      'select fold_search_text(t) as folded from unnest($1::text[]) with ordinality u(t, n) order by n',
      [texts],
    )
  ).map(({ folded }) => folded);

it('the database folds each letter as the search does', async () => {
  const letters = LETTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
  ).filter((sign) => !/\p{Cn}/u.test(sign));
  expect(await fold(letters)).toEqual(letters.map(foldSearchText));
});

it('the database folds and parts any text as the search does', async () => {
  const texts = fc.sample(text, 1000).filter((each) => !each.includes('\0') && !/\p{Cn}/u.test(each));
  expect(await fold(texts)).toEqual(texts.map(foldSearchText));
  const rows = await sql<{ words: string[] }>(
    'select order_name_words(t) as words from unnest($1::text[]) with ordinality u(t, n) order by n',
    [texts],
  );
  for (const [place, typed] of texts.entries()) {
    const words = typedNameWords(typed);
    // An address is no name, and neither is what has no letter.
    if (words.length > 0)
      expect(words.toSorted(), JSON.stringify(typed)).toEqual(rows[place]?.words.toSorted());
  }
});

it.each([
  ['علي كمال', ['علی', 'کمال', 'على کمال', 'عَلِی']],
  ['فاطمہ أحمد', ['فاطمة', 'احمد', 'فاطمه احمد']],
  ['Siân Groß', ['sian', 'SIA\u0302N', 'gross', 'groß siân']],
  ['Müller', ['muller', 'Mu\u0308ller', 'MÜLL']],
])('an order of %s is found by each spelling of the name', async (name, searches) => {
  const { orderId, orderNumber } = await makeOrder();
  await sql('update "order" set shipping_name = $2 where id = $1', [orderId, name]);
  for (const q of searches) {
    for (const sort of ['newest', 'highest'] as const) {
      const { rows } = await listOrdersForStaff({ ...NO_FILTERS, q, sort });
      expect(
        rows.map((row) => row.orderNumber),
        q,
      ).toContain(orderNumber);
    }
  }
});

it('an order is found by its numbers in the digits of any script, and by an address as it is pasted', async () => {
  const { orderId, orderNumber } = await makeOrder();
  await sql(
    `update "order" set shipping_phone = '+923331234987', email = 'ali12@xn--bcher-kva.example',
    email_normalised = 'ali12@xn--bcher-kva.example' where id = $1`,
    [orderId],
  );
  const urdu = (digits: string | number) =>
    String(digits).replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
  for (const q of [
    urdu(orderNumber),
    `#${orderNumber}`,
    `NUE-${orderNumber}.`,
    urdu('0333 1234987'),
    '\u202a+92 333 1234987\u202c',
    'ali۱۲@bücher.example',
    '\u200bali12@',
  ]) {
    const { rows } = await listOrdersForStaff({ ...NO_FILTERS, q });
    expect(
      rows.map((row) => row.orderNumber),
      q,
    ).toContain(orderNumber);
  }
});

it('the names of orders that stand are folded by the migration, and plain ones stay as they are', async () => {
  const orders = [await makeOrder(), await makeOrder()];
  const names = ['علي Siân', 'Plain Name'];
  for (const [place, { orderId }] of orders.entries()) {
    await sql('update "order" set shipping_name = $2 where id = $1', [orderId, names[place]]);
  }
  // As they stood before: in lower case, and no more.
  const numbers = orders.map(({ orderNumber }) => orderNumber);
  await sql('delete from order_name_word where order_number = $1', [numbers[0]]);
  await sql(
    `insert into order_name_word select w, '', created_at, order_number from "order",
    unnest(array['علي', 'siân']) w where order_number = $1`,
    [numbers[0]],
  );
  const migration = readFileSync('prisma/migrations/20261130073500_search_text_folded/migration.sql', 'utf8');
  await sql(`begin; ${migration.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')}; commit`);
  const words = await sql<{ word: string }>(
    `select word from order_name_word where order_number = any($1) and other_word = '' order by 1`,
    [numbers],
  );
  expect(words.map(({ word }) => word)).toEqual(['name', 'plain', 'sian', foldSearchText('علي')]);
});
