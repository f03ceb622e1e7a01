import { describe, expect, it } from 'vitest';
import { campaignSchema, readCampaignForm } from '@/lib/sharing/campaign/campaign-schema';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';

function read(changes: Record<string, string>) {
  const form = new FormData();
  const fields = {
    percentOff: '15',
    codeLifeDays: '7',
    minimumRupees: '0',
    codesPerDay: '200',
    codesInAll: '',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const network of SHARE_NETWORKS) form.set(`requiredLevel.${network}`, 'returned');
  return campaignSchema.safeParse(readCampaignForm(form));
}

describe('the budget of a campaign, as it is typed', () => {
  it.each([
    ['', null],
    [' 5000 ', 5000],
    ['1', 1],
  ])('takes %j in all for %j', (typed, codesInAll) => {
    expect(read({ codesInAll: typed }).data).toMatchObject({ codesPerDay: 200, codesInAll });
  });

  it.each<Record<string, string>>([
    { codesPerDay: '' },
    { codesPerDay: '0' },
    { codesPerDay: '-1' },
    { codesPerDay: '100001' },
    { codesInAll: '0' },
    { codesInAll: 'all' },
    { codesInAll: '10000000' },
  ])('refuses %j at its field', (changes) => {
    expect(read(changes).error?.issues.map(({ path }) => path.join('.'))).toEqual(Object.keys(changes));
  });
});

describe('the smallest order of a campaign, as it is typed', () => {
  it.each([
    ['0', 0],
    ['5000', 500_000],
    ['5,000', 500_000],
    ['Rs 5,000/-', 500_000],
    ['۵۰۰۰', 500_000],
  ])('takes %j for %j in minor units', (typed, minimumSubtotalMinor) => {
    expect(read({ minimumRupees: typed }).data).toMatchObject({ minimumSubtotalMinor });
  });

  it.each(['', '-1', '10.5', 'free', '99999999'])('refuses %j at its field', (minimumRupees) => {
    expect(read({ minimumRupees }).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'minimumRupees',
    ]);
  });
});
