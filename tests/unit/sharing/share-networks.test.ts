import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSharePayload } from '@/lib/sharing/link/share-payload';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { NETWORK_LABELS, SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { CRAWLERS } from '@/lib/sharing/visits/crawler';
import { ShareNetwork } from '@/prisma/generated/enums';
import { massager } from './shared-product';

const CONTRACT = readFileSync('docs/http-contract.md', 'utf8');

it('the networks are those of the database and of the HTTP contract', () => {
  expect([...SHARE_NETWORKS].sort()).toEqual(Object.values(ShareNetwork).sort());
  expect(/Networks: `(.*?)`/.exec(CONTRACT)?.[1]?.split(' ')).toEqual(SHARE_NETWORKS);
});

describe.each(SHARE_NETWORKS)('the network %s', (network) => {
  const { name, phrase, opens } = NETWORK_LABELS[network];
  const { icon, intentUrl, nameForStaff, policy } = NETWORK_DEFINITIONS[network];

  it('has a name, an icon and a word on its policy', () => {
    for (const text of [name, phrase, nameForStaff, policy.description]) expect(text).toMatch(/\S/);
    expect(icon.length).toBeGreaterThan(0);
    for (const path of icon) expect(path).toMatch(/^[Mm][-.\d\sA-Za-z]+$/);
    if (policy.rules) expect(new URL(policy.rules.url).protocol).toBe('https:');
  });

  it('has an address exactly where something opens', () => {
    const share = buildSharePayload({
      network,
      product: massager,
      token: 't'.repeat(24),
      siteUrl: 'https://shop.example.com',
    });
    expect(intentUrl !== null).toBe(opens === 'window' || opens === 'mail_program');
    if (opens === 'window') expect(share.intentUrl).toMatch(/^https:\/\//);
    if (opens === 'mail_program') expect(share.intentUrl).toMatch(/^mailto:/);
  });

  it('is among the crawlers if it has pages of its own', () => {
    const isCrawled = CRAWLERS.some(({ networks }) => networks.includes(network));
    expect(isCrawled).toBe(opens === 'window');
  });
});
