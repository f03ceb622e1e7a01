import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let staffId = '';
beforeAll(async () => {
  staffId = (await makeStaff()).id;
});

type Columns = Record<string, unknown>;
function insert(table: string, columns: Columns) {
  const names = Object.keys(columns);
  const places = names.map((_, index) => `$${index + 1}`);
  return sql(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(columns),
  );
}

let nextDay = Date.parse('2020-01-01');
const newDay = () => {
  nextDay += 24 * 60 * 60 * 1000;
  return new Date(nextDay).toISOString().slice(0, 10);
};
const addDay = (columns: Columns = {}) =>
  insert('sales_day', {
    day: newDay(),
    currency: 'PKR',
    orders: 4,
    sales_minor: 1000,
    checkouts: 6,
    checkouts_placed: 4,
    refunds: 1,
    refunded_minor: 100,
    rewarded_orders: 2,
    rewarded_sales_minor: 500,
    shared_orders: 1,
    shared_sales_minor: 200,
    ...columns,
  });
const addArticle = (columns: Columns) =>
  insert('sales_day_article', {
    currency: 'PKR',
    slug: 'an-article',
    orders: 1,
    sales_minor: 100,
    ...columns,
  });

describe('a daily sales aggregate in the database', () => {
  it('is kept when its parts are parts of the whole', async () => {
    const day = newDay();
    await addDay({ day });
    await addArticle({ day });
    expect(await sql('select slug from sales_day_article where day = $1', [day])).toHaveLength(1);
  });

  it.each<Columns>([
    { orders: -1, rewarded_orders: -1, shared_orders: -1 },
    { checkouts: 3 },
    { checkouts: -1, checkouts_placed: -1 },
    { checkouts_placed: -1 },
    { refunds: -1 },
    { rewarded_orders: 5 },
    { rewarded_orders: -1 },
    { shared_orders: 5 },
    { shared_orders: -1 },
  ])('counts nothing below nothing, and no part above the whole: %j', async (columns) => {
    await expectConstraintViolation(addDay(columns), 'check', 'sales_day_counts');
  });

  it.each<Columns>([
    { sales_minor: -1, rewarded_sales_minor: 0, shared_sales_minor: 0 },
    { refunded_minor: -1 },
    { rewarded_sales_minor: 1001 },
    { rewarded_sales_minor: -1 },
    { shared_sales_minor: 1001 },
    { shared_sales_minor: -1 },
  ])('has sold no part for more than the whole, nor for less than nothing: %j', async (columns) => {
    await expectConstraintViolation(addDay(columns), 'check', 'sales_day_amounts');
  });

  it('stands there once for each currency', async () => {
    const day = newDay();
    await addDay({ day });
    await addDay({ day, currency: 'USD' });
    await expectConstraintViolation(addDay({ day }), 'unique', 'sales_day_pkey');
  });

  it('has articles only where it is, each once, and each has sold something', async () => {
    const day = newDay();
    await expectConstraintViolation(addArticle({ day }), 'foreignKey', 'sales_day_article_day_currency_fkey');
    await addDay({ day });
    await addArticle({ day });
    await expectConstraintViolation(addArticle({ day }), 'unique', 'sales_day_article_pkey');
    for (const wrong of [{ orders: 0 }, { orders: -1 }, { sales_minor: -1 }]) {
      const statement = addArticle({ day, slug: 'another', ...wrong });
      await expectConstraintViolation(statement, 'check', 'sales_day_article_sold_something');
    }
  });

  it('replaces its articles when it is computed again', async () => {
    const day = newDay();
    await addDay({ day });
    await addArticle({ day });
    await sql('delete from sales_day where day = $1', [day]);
    expect(await sql('select from sales_day_article where day = $1', [day])).toEqual([]);
  });
});

const addCheck = async (columns: Columns = {}) => {
  const id = newId();
  await insert('money_check', {
    id,
    first_day: '2026-01-01',
    last_day: '2026-01-31',
    requested_by: staffId,
    status: 'done',
    finished_at: new Date(),
    ...columns,
  });
  return id;
};

describe('a reconciliation run in the database', () => {
  it('is over some days, the first not after the last', async () => {
    await addCheck({ first_day: '2026-01-31' });
    const statement = addCheck({ first_day: '2026-02-01' });
    await expectConstraintViolation(statement, 'check', 'money_check_days_in_order');
  });

  it.each<Columns>([
    { status: 'done', finished_at: null },
    { status: 'failed', finished_at: null, failure: 'time-out' },
    { status: 'running', finished_at: new Date() },
  ])('has an end exactly when it has ended: %j', async (columns) => {
    await expectConstraintViolation(addCheck(columns), 'check', 'money_check_ends');
  });

  it.each<Columns>([{ status: 'failed' }, { status: 'done', failure: 'time-out' }])(
    'says why exactly when it failed: %j',
    async (columns) => {
      await expectConstraintViolation(addCheck(columns), 'check', 'money_check_says_why_it_failed');
    },
  );

  it('runs one at a time, also when ten are started at once', async () => {
    const running = { status: 'running', finished_at: null };
    const begun = await Promise.allSettled(Array.from({ length: 10 }, () => addCheck(running)));
    const ids = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(ids).toHaveLength(1);
    await expectConstraintViolation(addCheck(running), 'unique', 'money_check_one_runs');
    await addCheck();
    await sql(`update money_check set status = 'done', finished_at = now() where id = $1`, ids);
    const next = await addCheck(running);
    await expectConstraintViolation(
      sql(`update money_check set status = 'running', finished_at = null where id = $1`, ids),
      'unique',
      'money_check_one_runs',
    );
    await sql(`update money_check set status = 'done', finished_at = now() where id = $1`, [next]);
  });

  it('has a staff member who requested it, who cannot be deleted', async () => {
    await expectConstraintViolation(
      addCheck({ requested_by: newId() }),
      'foreignKey',
      'money_check_requested_by_fkey',
    );
    await addCheck();
    await expectConstraintViolation(
      sql('delete from staff_user where id = $1', [staffId]),
      'restrict',
      'money_check_requested_by_fkey',
    );
  });
});

const addFinding = (checkId: string, columns: Columns = {}) =>
  insert('money_finding', {
    id: newId(),
    check_id: checkId,
    kind: 'paid_here_only',
    subject_id: 'x',
    ...columns,
  });

describe('a discrepancy in the database', () => {
  it.each<Columns>([
    { state: 'open', settled_at: new Date() },
    { state: 'mended', settled_at: null, outcome: 'Settled' },
    { state: 'needs_person', settled_at: null, outcome: 'Look at it' },
    { state: 'mended', settled_at: new Date(), outcome: null },
    { state: 'needs_person', settled_at: new Date(), outcome: null },
  ])('is settled with a time and an outcome, or open: %j', async (columns) => {
    const statement = addFinding(await addCheck(), columns);
    await expectConstraintViolation(statement, 'check', 'money_finding_settled_with_outcome');
  });

  it('stands there once for each thing and kind', async () => {
    const checkId = await addCheck();
    await addFinding(checkId);
    await addFinding(checkId, { kind: 'refund_here_only' });
    await addFinding(await addCheck());
    await expectConstraintViolation(
      addFinding(checkId),
      'unique',
      'money_finding_check_id_kind_subject_id_key',
    );
  });

  it('belongs to a comparison, and goes with it', async () => {
    await expectConstraintViolation(addFinding(newId()), 'foreignKey', 'money_finding_check_id_fkey');
    const checkId = await addCheck();
    await addFinding(checkId, { state: 'mended', settled_at: new Date(), outcome: 'Settled' });
    await sql('delete from money_check where id = $1', [checkId]);
    expect(await sql('select from money_finding where check_id = $1', [checkId])).toEqual([]);
  });
});
