import { beforeAll, describe, expect, it } from 'vitest';
import { typedNameWords } from '@/lib/orders/list/order-name-search';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let staffId = '';

beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff()).id;
});

const keep = (name: string, { query = 'status=placed', isShared = false, by = staffId } = {}) =>
  sql('insert into order_list_view (staff_id, name, query, is_shared) values ($1, $2, $3, $4)', [
    by,
    name,
    query,
    isShared,
  ]);

describe('the packed filter key of the order list', () => {
  it('has a digit for every value there is, so that no order is missing from a list', async () => {
    const { orderId } = await makeOrder();
    const digits: Record<string, Set<number>> = {};
    for (const [column, type, place] of [
      ['status', 'order_status', 100_000],
      ['payment_status', 'order_payment_status', 10_000],
      ['fulfilment_status', 'order_fulfilment_status', 1000],
      ['payment_method', 'payment_method', 100],
    ] as const) {
      // What triggers refuse is beside the point here.
      const rows = await sql<{ digit: number }>(
        `select ((${await expressionWith(column)}) / ${place}) % 10 as digit
         from unnest(enum_range(null::${type})) v cross join "order" o where o.id = $1`,
        [orderId],
      );
      digits[column] = new Set(rows.map(({ digit }) => digit));
      expect(rows, column).toHaveLength(digits[column].size);
      expect([...digits[column]], column).not.toContain(9);
    }
  });

  it('cannot be written', async () => {
    await expect(sql('update "order" set list_key = 1')).rejects.toMatchObject({ code: '428C9' });
  });
});

/** The expression of the generated column, with \`v\` in the place of one of its columns. */
async function expressionWith(column: string): Promise<string> {
  const [row] = await sql<{ expression: string }>(
    `select pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
     join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
     where d.adrelid = '"order"'::regclass and a.attname = 'list_key'`,
  );
  return (row?.expression ?? '').replaceAll(new RegExp(`(?<!::)\\b${column}\\b`, 'g'), 'v');
}

describe('the search words of a name', () => {
  const wordsOf = async (orderNumber: number) =>
    (
      await sql<{ pair: string }>(
        `select trim(w.word || ' ' || w.other_word) as pair from order_name_word w join "order" o using (order_number)
         where order_number = $1 and w.created_at = o.created_at order by 1`,
        [orderNumber],
      )
    ).map(({ pair }) => pair);

  it('are those of the name on the order, whoever changes it', async () => {
    const { orderId, orderNumber } = await makeOrder();
    const rename = (name: string) =>
      sql('update "order" set shipping_name = $2 where id = $1', [orderId, name]);
    await rename("M.Usman  O'Neil usman");
    expect(await wordsOf(orderNumber)).toEqual([
      'm',
      'm neil',
      'm o',
      'm usman',
      'neil',
      'neil o',
      'neil usman',
      'o',
      'o usman',
      'usman',
    ]);
    await sql('update "order" set created_at = created_at - interval \'1 day\' where id = $1', [orderId]);
    expect(await wordsOf(orderNumber)).toHaveLength(10);
    await rename('Siân');
    expect(await wordsOf(orderNumber)).toEqual(['sian']);
    await rename('a b c d e f g h i j');
    expect((await wordsOf(orderNumber)).filter((pair) => !pair.includes(' '))).toEqual([...'abcdefgh']);
    await sql('delete from order_name_word where order_number = $1 and word = $2', [orderNumber, 'b']);
    await rename('…');
    expect(await wordsOf(orderNumber)).toEqual([]);
    expect(await sql('select from order_name_word where order_number = $1', [orderNumber])).toEqual([]);
  });

  it('are split where the search splits them', async () => {
    const signs = String.fromCodePoint(
      ...Array.from({ length: 0x250 - 0x20 }, (_, place) => 0x20 + place),
      ...Array.from({ length: 0x80 }, (_, place) => 0x2000 + place),
      ...Array.from({ length: 0x100 }, (_, place) => 0x600 + place),
    );
    for (const sign of signs) {
      const [row] = await sql<{ words: string[] }>('select order_name_words($1) as words', [`a${sign}b`]);
      // An address is no name.
      if (sign === '@') continue;
      expect(typedNameWords(`a${sign}b`), JSON.stringify(sign)).toHaveLength(row?.words.length ?? 0);
    }
  });
});

describe('saved filters in the database', () => {
  it('have a name of their own: among those of one person, and among those for everybody', async () => {
    await keep('Mine');
    await expectConstraintViolation(keep('MINE'), 'unique', 'order_list_view_own_name_idx');
    await keep('Mine', { by: (await makeStaff()).id });
    await keep('Ours', { isShared: true });
    await expectConstraintViolation(
      keep('ours', { isShared: true, by: (await makeStaff()).id }),
      'unique',
      'order_list_view_shared_name_idx',
    );
  });

  it.each([
    ['no name', 'name_tidy', () => keep('')],
    ['a name with spaces around it', 'name_tidy', () => keep(' x')],
    ['a long name', 'name_tidy', () => keep('x'.repeat(41))],
    ['a question that is an address', 'query_short', () => keep('y', { query: '/admin?x' })],
    ['an endless question', 'query_short', () => keep('z', { query: 'x'.repeat(1001) })],
  ])('refuse %s', async (_what, rule, attempt) => {
    await expectConstraintViolation(attempt(), 'check', `order_list_view_${rule}`);
  });
});
