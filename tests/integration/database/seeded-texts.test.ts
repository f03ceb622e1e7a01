import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { seedCatalogue } from '../../../prisma/seed/seed-catalogue';
import { seedShareCampaign } from '../../../prisma/seed/seed-share-campaign';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const MIGRATION = readFileSync('prisma/migrations/20261130204000_seeded_texts/migration.sql', 'utf8');
const WARRANTY = { label: 'Warranty', value: '12 months' };
/** Word for word what the first seed wrote. */
const FIRST = {
  tagline: 'Suction, warmth and red light for a tight neck and upper back.',
  description:
    'A palm-sized device that joins the old practice of cupping with three things that you can set yourself: how strongly it draws, how warm it gets, and whether its red light is on. Place it on the upper back or the back of the shoulders, start low, and move on after a few minutes. It may help you relax tight muscles after long sitting or a day of stress, without a trip to a clinic. It charges over USB-C.',
  specifications: [
    { label: 'Heat', value: '3 levels, up to 45 °C, with automatic cut-off' },
    { label: 'Session', value: 'Stops by itself after 10 minutes' },
    WARRANTY,
  ],
};
const RENEWED = {
  tagline: 'Suction, warmth and red light for your upper back and shoulders.',
  description: expect.stringMatching(
    /^A palm-sized device .* after a long day of sitting\. It charges over USB-C\.$/,
  ),
  specifications: [
    { label: 'Heat', value: '3 levels, up to 45 °C, can be switched off' },
    { label: 'Session', value: '10 minutes at most; 3 to 5 in one place' },
    WARRANTY,
  ],
};

type Texts = { tagline: string; description: string; specifications: { label: string; value: string }[] };

/** As a shop of the first seed stands, but for what its owner has changed. */
async function standAsSeeded(edited: Partial<Texts> = {}): Promise<void> {
  const { tagline, description, specifications } = { ...FIRST, ...edited };
  await sql(
    `update product set tagline = $1, description = $2, specifications = $3 where slug = 'nue-cupping-massager'`,
    [tagline, description, JSON.stringify(specifications)],
  );
}

async function massager(): Promise<Texts & { id: string; version: number }> {
  const [row] = await sql<Texts & { id: string; version: number }>(
    `select id, version, tagline, description, specifications from product where slug = 'nue-cupping-massager'`,
  );
  if (!row) throw new Error('The seed has a massager');
  return row;
}

const audited = () =>
  sql<{ action: string; staff_id: string | null; before: object; after: object }>(
    'select action, staff_id, before, after from audit_event order by occurred_at, id',
  );

describe('texts of the first seed', () => {
  beforeEach(async () => {
    await inTransaction(seedCatalogue);
    await inTransaction(seedShareCampaign);
    await standAsSeeded();
  });

  it('are renewed once where nobody has touched them, and the audit log says so', async () => {
    const { version } = await massager();
    const before = (await audited()).length;
    await sql(MIGRATION);
    expect(await massager()).toMatchObject({ ...RENEWED, version: version + 1 });
    const events = (await audited()).slice(before);
    expect(events).toMatchObject([
      { action: 'products.changed', staff_id: null, before: FIRST, after: RENEWED },
    ]);
    await sql(MIGRATION);
    expect((await massager()).version).toBe(version + 1);
    expect(await audited()).toHaveLength(before + 1);
  });

  it.each<[keyof Texts, Partial<Texts>]>([
    ['tagline', { tagline: `${FIRST.tagline} ` }],
    ['tagline', { tagline: FIRST.tagline.toLowerCase() }],
    ['description', { description: FIRST.description.replace('palm-sized', 'small') }],
    ['specifications', { specifications: [{ label: 'Heat', value: '3 levels, up to 45 °C' }] }],
    ['specifications', { specifications: [] }],
  ])('stay where the owner has edited them: %s', async (field, edited) => {
    await standAsSeeded(edited);
    await sql(MIGRATION);
    expect(await massager()).toMatchObject({ ...RENEWED, [field]: edited[field] });
  });

  it('are those of the seeded product alone', async () => {
    const { productId } = await makeVariant();
    await sql('update product set tagline = $2 where id = $1', [productId, FIRST.tagline]);
    await sql(MIGRATION);
    const [other] = await sql('select tagline from product where id = $1', [productId]);
    expect(other?.tagline).toBe(FIRST.tagline);
  });

  it('of the share discount lose the space before the percent sign', async () => {
    const titles = async () => (await sql('select title from discount')).map(({ title }) => title);
    await sql(`update discount set title = 'Share and get 15 % off'`);
    await sql(MIGRATION);
    expect(await titles()).toEqual(['Share and get 15% off']);
    await sql(`update discount set title = 'Tell a friend, get 15 % off'`);
    await sql(MIGRATION);
    expect(await titles()).toEqual(['Tell a friend, get 15 % off']);
  });
});
