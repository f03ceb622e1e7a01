import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_VIEWS } from '@/lib/orders/list-view';
import { listListViews } from '@/lib/orders/list-view-queries';
import { arrangeListView } from '@/lib/workflows/arrange-list-view';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/shop';

const { sql } = testShop();
let ayesha = '';
let bilal = '';

beforeAll(async () => {
  ayesha = (await makeStaff()).id;
  bilal = (await makeStaff()).id;
});

type Asked = Partial<Parameters<typeof arrangeListView>[0]> & { by: string };

const arrange = ({ by, ...asked }: Asked) =>
  arrangeListView({
    actor: { staffId: by, address: '203.0.113.9' },
    step: 'keep',
    id: '',
    name: '',
    query: 'status=placed&q=khan',
    isShared: false,
    maySharedOfOthers: false,
    ...asked,
  });
const namesOf = async (staffId: string) => (await listListViews(staffId)).map(({ name }) => name);
const idOf = async (staffId: string, name: string) =>
  (await listListViews(staffId)).find((view) => view.name === name)?.id ?? '';

describe('views that staff keep', () => {
  it('are seen by their keeper alone, or by everybody', async () => {
    expect(await arrange({ by: ayesha, name: ' Khans ' })).toEqual({ ok: true, value: null });
    expect(
      await arrange({ by: ayesha, name: 'Today', query: 'from=2026-11-26', isShared: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(await namesOf(ayesha)).toEqual(['Khans', 'Today']);
    expect(await listListViews(bilal)).toMatchObject([
      { name: 'Today', query: 'from=2026-11-26', isShared: true, keptBy: 'Test person' },
    ]);
  });

  it('keep what the list understands, without its page', async () => {
    await arrange({ by: bilal, name: 'Tidy', query: 'payment=much&status=placed&after=4-4&x=<script>' });
    expect((await listListViews(bilal)).find(({ name }) => name === 'Tidy')?.query).toBe('status=placed');
  });

  it.each<[string, Partial<Asked>, string]>([
    ['without a name', { name: ' ' }, 'name_missing'],
    ['that ask nothing', { name: 'All', query: 'sort=newest&status=much' }, 'nothing_asked'],
    ['that search for more than fits', { name: 'Long', query: `q=${'💆'.repeat(100)}` }, 'question_too_long'],
    ['with the name of another one, in any case', { name: 'TODAY' }, 'name_taken'],
  ])('are not kept %s', async (_what, asked, code) => {
    expect(await arrange({ by: bilal, ...asked })).toEqual({ ok: false, error: { code } });
  });

  it('have one keeper of a name, when two people share it at once', async () => {
    const both = await Promise.all(
      [ayesha, bilal].map((by) => arrange({ by, name: 'Race', isShared: true })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are renamed and deleted by their keeper, and the shared ones by who may tidy up', async () => {
    const id = await idOf(ayesha, 'Today');
    const khans = await idOf(ayesha, 'Khans');
    const refused = { ok: false, error: { code: 'not_yours' } };
    expect(await arrange({ by: bilal, step: 'change', id, name: 'Mine' })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id: khans, maySharedOfOthers: true })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id: 'nonsense' })).toEqual(refused);

    expect(
      await arrange({ by: ayesha, step: 'change', id, name: 'Since Friday', isShared: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(await namesOf(bilal)).toContain('Since Friday');
    expect(await arrange({ by: bilal, step: 'delete', id, maySharedOfOthers: true })).toMatchObject({
      ok: true,
    });
    expect(await namesOf(ayesha)).not.toContain('Since Friday');
    const told = await sql<{ action: string }>(
      'select action from audit_event where subject_id = $1 order by occurred_at, id',
      [id],
    );
    expect(told.map(({ action }) => action)).toEqual([
      'orders.view_kept',
      'orders.view_changed',
      'orders.view_deleted',
    ]);
  });

  it('are not more than anybody finds something in', async () => {
    const by = (await makeStaff()).id;
    for (let kept = 0; kept < MOST_VIEWS; kept += 1) await arrange({ by, name: `View ${kept}` });
    expect(await arrange({ by, name: 'One more' })).toEqual({ ok: false, error: { code: 'too_many' } });
  });
});
