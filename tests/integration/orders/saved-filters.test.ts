import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_SAVED_FILTERS } from '@/lib/orders/saved-filters/saved-filter';
import { listSavedFilters } from '@/lib/orders/saved-filters/saved-filter-queries';
import { manageSavedFilter } from '@/lib/workflows/orders/manage-saved-filter';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let ayesha = '';
let bilal = '';

beforeAll(async () => {
  ayesha = (await makeStaff()).id;
  bilal = (await makeStaff()).id;
});

type Asked = Partial<Parameters<typeof manageSavedFilter>[0]> & { by: string };

const arrange = ({ by, ...asked }: Asked) =>
  manageSavedFilter({
    actor: { staffId: by, address: '203.0.113.9' },
    step: 'keep',
    id: '',
    name: '',
    query: 'status=placed&q=khan',
    isShared: false,
    mayChangeShared: false,
    ...asked,
  });
const namesOf = async (staffId: string) => (await listSavedFilters(staffId)).map(({ name }) => name);
const idOf = async (staffId: string, name: string) =>
  (await listSavedFilters(staffId)).find((view) => view.name === name)?.id ?? '';

describe('saved filters of the order list', () => {
  it('are visible to their owner alone, or to everybody', async () => {
    expect(await arrange({ by: ayesha, name: ' Khans ' })).toEqual({ ok: true, value: null });
    expect(
      await arrange({ by: ayesha, name: 'Today', query: 'from=2026-11-26', isShared: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(await namesOf(ayesha)).toEqual(['Khans', 'Today']);
    expect(await listSavedFilters(bilal)).toMatchObject([
      { name: 'Today', query: 'from=2026-11-26', isShared: true, savedBy: 'Test person' },
    ]);
  });

  it('keep valid filters, without the page cursor', async () => {
    await arrange({ by: bilal, name: 'Tidy', query: 'payment=much&status=placed&after=4-4&x=<script>' });
    expect((await listSavedFilters(bilal)).find(({ name }) => name === 'Tidy')?.query).toBe('status=placed');
  });

  it.each<[string, Partial<Asked>, string]>([
    ['without a name', { name: ' ' }, 'name_missing'],
    ['that ask nothing', { name: 'All', query: 'sort=newest&status=much' }, 'nothing_asked'],
    ['that search for more than fits', { name: 'Long', query: `q=${'💆'.repeat(100)}` }, 'question_too_long'],
    ['with the name of another one, in any case', { name: 'TODAY' }, 'name_taken'],
  ])('are not saved %s', async (_what, asked, code) => {
    expect(await arrange({ by: bilal, ...asked })).toEqual({ ok: false, error: { code } });
  });

  it('have a unique name, also when two people share it at once', async () => {
    const both = await Promise.all(
      [ayesha, bilal].map((by) => arrange({ by, name: 'Race', isShared: true })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are renamed and deleted by their owner, and shared ones by whoever has the permission', async () => {
    const id = await idOf(ayesha, 'Today');
    const khans = await idOf(ayesha, 'Khans');
    const refused = { ok: false, error: { code: 'not_yours' } };
    expect(await arrange({ by: bilal, step: 'change', id, name: 'Mine' })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id: khans, mayChangeShared: true })).toEqual(refused);
    expect(await arrange({ by: bilal, step: 'delete', id: 'nonsense' })).toEqual(refused);

    expect(
      await arrange({ by: ayesha, step: 'change', id, name: 'Since Friday', isShared: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(await namesOf(bilal)).toContain('Since Friday');
    expect(await arrange({ by: bilal, step: 'delete', id, mayChangeShared: true })).toMatchObject({
      ok: true,
    });
    expect(await namesOf(ayesha)).not.toContain('Since Friday');
    const recorded = await sql<{ action: string }>(
      'select action from audit_event where subject_id = $1 order by occurred_at, id',
      [id],
    );
    expect(recorded.map(({ action }) => action)).toEqual([
      'orders.view_kept',
      'orders.view_changed',
      'orders.view_deleted',
    ]);
  });

  it('are limited in number', async () => {
    const by = (await makeStaff()).id;
    for (let kept = 0; kept < MAX_SAVED_FILTERS; kept += 1) await arrange({ by, name: `View ${kept}` });
    expect(await arrange({ by, name: 'One more' })).toEqual({ ok: false, error: { code: 'too_many' } });
  });
});
