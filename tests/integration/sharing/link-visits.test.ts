import { beforeAll, describe, expect, it } from 'vitest';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import type { DnsResolver } from '@/lib/sharing/visits/verify-crawler';
import { openShareLink } from '@/lib/workflows/sharing/open-share-link';
import { recordShareVisit } from '@/lib/workflows/sharing/record-share-visit';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import {
  CHROME,
  headersOf,
  listCodesOfShare,
  makeCampaign,
  newClientAddress,
  readShareToken,
  SAFARI,
  share,
} from './share-fixtures';

const { sql } = testShop();
let productSlug = '';
beforeAll(async () => {
  await makeCampaign();
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
});

const META = '173.252.79.9';
const TELEGRAM = '149.154.161.220';
const FACEBOOK_AGENT = 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)';
const TELEGRAM_AGENT = 'TelegramBot (like TwitterBot)';
const WHATSAPP_AGENT = 'WhatsApp/2.23.20.0 A';
const LINKEDIN_AGENT =
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)';
const PINTEREST_AGENT = 'Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)';

/** A share on Facebook, which unlocks when a friend visits. */
async function shared(network: ShareNetwork = 'facebook') {
  const from = newClientAddress();
  const begun = await share({ productSlug, network, headers: headersOf({ from }) });
  return { ...begun, from, token: readShareToken(begun) };
}
type Visit = Partial<Parameters<typeof recordShareVisit>[1]> & { from?: string; agent?: string };
const open = (token: string, visit: Visit = {}, names?: DnsResolver) =>
  recordShareVisit(
    token,
    {
      method: 'GET',
      visitorToken: null,
      headers: headersOf({ from: visit.from ?? newClientAddress(), agent: visit.agent ?? SAFARI }),
      ...visit,
    },
    names,
  );
async function stateOf(shareId: string): Promise<{ level: string; visits: number; codes: number }> {
  const [state] = await sql<{ level: string; visits: number }>(
    `select level::text, (select count(*)::int from share_visit where share_id = s.id) as visits
     from share s where id = $1`,
    [shareId],
  );
  return {
    level: state?.level ?? '',
    visits: state?.visits ?? -1,
    codes: (await listCodesOfShare(sql, shareId)).length,
  };
}
const UNTOUCHED = { level: 'started', visits: 0, codes: 0 };

describe('a friend who opens the link (rule 22)', () => {
  it('unlocks a share that waits for one, is led to the product and remembered', async () => {
    const { shareId, token } = await shared();
    const opened = await openShareLink(token, {
      method: 'GET',
      headers: headersOf({ from: newClientAddress() }),
      visitorToken: null,
    });
    expect(opened).toEqual({ shows: 'page', path: `/products/${productSlug}?via=share`, isFriend: true });
    expect(await stateOf(shareId)).toEqual({ level: 'friend_visited', visits: 1, codes: 1 });
  });

  it('counts once, however often and with however many user agents they come', async () => {
    const { shareId, token } = await shared();
    const from = newClientAddress();
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => open(token, { from, agent: `${CHROME} Edg/${at}.0` })),
    );
    expect(await stateOf(shareId)).toEqual({ level: 'friend_visited', visits: 1, codes: 1 });
    expect(await open(token, { from })).toMatchObject({ isFriend: true, isCounted: false });
  });

  it('is distinguished by user agent only where the address is not public', async () => {
    const begun = await share({
      productSlug,
      network: 'facebook',
      headers: headersOf({ from: '127.0.0.1', agent: CHROME }),
    });
    await open(readShareToken(begun), { from: '127.0.0.1', agent: CHROME });
    expect(await stateOf(begun.shareId)).toEqual(UNTOUCHED);
    await open(readShareToken(begun), { from: '127.0.0.1', agent: SAFARI });
    expect(await stateOf(begun.shareId)).toMatchObject({ level: 'friend_visited', codes: 1 });
  });

  it('is compared with the sharer under the key of the period in which the share began', async () => {
    const { shareId, token, from } = await shared();
    await sql('update share set origin_period = origin_period + 1 where id = $1', [shareId]);
    await open(token, { from });
    expect((await stateOf(shareId)).level).toBe('friend_visited');
  });
});

describe('a visit that does not count', () => {
  it("is the sharer's own visit: with the cookie from anywhere, or from the same place under any name", async () => {
    const { shareId, token, from, visitorToken } = await shared();
    expect(await open(token, { visitorToken })).toMatchObject({ isFriend: false, isCounted: false });
    for (const agent of [CHROME, SAFARI, `${SAFARI} rotated`, 'Mozilla/5.0 something new']) {
      const claims = {
        'x-forwarded-for': newClientAddress(),
        'x-real-ip': newClientAddress(),
        forwarded: `for=${newClientAddress()}`,
      };
      const headers = headersOf({ from, agent, more: claims });
      expect(await open(token, { headers })).toMatchObject({ isFriend: false, isCounted: false });
    }
    expect(await stateOf(shareId)).toEqual(UNTOUCHED);
  });

  it.each<[string, Visit]>([
    ['HEAD', { method: 'HEAD' }],
    [
      'Sec-Purpose: prefetch',
      { headers: headersOf({ from: '8.8.4.4', more: { 'sec-purpose': 'prefetch' } }) },
    ],
    [
      'a prerender',
      { headers: headersOf({ from: '8.8.4.4', more: { 'sec-purpose': 'prefetch;prerender' } }) },
    ],
    ['Purpose: prefetch', { headers: headersOf({ from: '8.8.4.4', more: { purpose: 'prefetch' } }) }],
    ['X-Moz: prefetch', { headers: headersOf({ from: '8.8.4.4', more: { 'x-moz': 'prefetch' } }) }],
    ["Next's prefetch", { headers: headersOf({ from: '8.8.4.4', more: { 'next-router-prefetch': '1' } }) }],
    [
      'a picture of another page',
      { headers: headersOf({ from: '8.8.4.4', more: { 'sec-fetch-dest': 'image' } }) },
    ],
    ['a frame', { headers: headersOf({ from: '8.8.4.4', more: { 'sec-fetch-dest': 'iframe' } }) }],
    ['a script', { headers: headersOf({ from: '8.8.4.4', more: { 'sec-fetch-mode': 'cors' } }) }],
    ['no agent', { agent: '' }],
    ['curl', { agent: 'curl/8.5.0' }],
    ['Googlebot', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a headless browser', { agent: CHROME.replace('Chrome', 'HeadlessChrome') }],
    ['an uptime monitor', { agent: 'Mozilla/5.0 (compatible; UptimeRobot/2.0)' }],
    ['a machine of a network that calls itself a browser', { from: META }],
  ])('is %s', async (_what, visit) => {
    const { shareId, token } = await shared();
    expect(await open(token, visit)).toMatchObject({ shows: 'product', isFriend: false, isCounted: false });
    expect(await stateOf(shareId)).toEqual(UNTOUCHED);
  });

  it.each([FACEBOOK_AGENT, TELEGRAM_AGENT, WHATSAPP_AGENT, 'Twitterbot/1.0', 'Slackbot-LinkExpanding 1.0'])(
    'is %s from an address that is not its own; it still gets the preview',
    async (agent) => {
      for (const network of ['facebook', 'telegram', 'whatsapp', 'x', 'copy'] as const) {
        const { shareId, token } = await shared(network);
        expect(await open(token, { agent })).toMatchObject({ shows: 'preview', isCounted: false });
        expect(await stateOf(shareId)).toEqual(UNTOUCHED);
      }
    },
  );

  it.each(['', 'x', 'A'.repeat(24), `${'A'.repeat(23)}'`, '../../etc/passwd', 'A'.repeat(5000)])(
    'is a link that leads nowhere: %j goes to the shop',
    async (token) => {
      const opened = await openShareLink(token, {
        method: 'GET',
        headers: headersOf({ from: newClientAddress() }),
        visitorToken: null,
      });
      expect(opened).toEqual({ shows: 'page', path: `/products/${productSlug}`, isFriend: false });
    },
  );

  it('is any visit to a revoked share', async () => {
    const { shareId, token } = await shared();
    await sql('update share set revoked_at = now() where id = $1', [shareId]);
    await open(token);
    await open(token, { from: META, agent: FACEBOOK_AGENT });
    expect(await stateOf(shareId)).toEqual(UNTOUCHED);
  });
});

describe('a verified crawler', () => {
  const names = (answers: Record<string, string[]>): DnsResolver => ({
    reverse: async (address) => answers[address] ?? [],
    resolve: async (name) => answers[name] ?? [],
  });

  it.each<[ShareNetwork, string, string]>([
    ['facebook', META, FACEBOOK_AGENT],
    ['facebook', '2a03:2880:12ff:2::face:b00c', FACEBOOK_AGENT],
    ['whatsapp', META, WHATSAPP_AGENT],
    ['telegram', TELEGRAM, TELEGRAM_AGENT],
    ['copy', TELEGRAM, TELEGRAM_AGENT],
    ['native', META, FACEBOOK_AGENT],
  ])('by its address: %s from %s', async (network, from, agent) => {
    const { shareId, token } = await shared(network);
    expect(await open(token, { from, agent })).toMatchObject({ shows: 'preview', isCounted: true });
    await open(token, { from, agent });
    expect(await stateOf(shareId)).toMatchObject({ level: 'preview_fetched', visits: 1 });
  });

  it.each<[ShareNetwork, string, string]>([
    ['linkedin', LINKEDIN_AGENT, '108-174-5-113.fwd.linkedin.com'],
    ['pinterest', PINTEREST_AGENT, 'crawl-54-236-1-11.pinterest.com'],
  ])('by a name that leads back to its address: %s', async (network, agent, name) => {
    const from = newClientAddress();
    const { shareId, token } = await shared(network);
    await open(token, { from, agent }, names({ [from]: [name], [name]: [from] }));
    expect((await stateOf(shareId)).level).toBe('preview_fetched');
  });

  it('not by a name that leads elsewhere, only sounds alike, or cannot be asked for', async () => {
    const { shareId, token } = await shared('linkedin');
    const from = newClientAddress();
    const own = '1.fwd.linkedin.com';
    const services: DnsResolver[] = [
      names({ [from]: [own], [own]: [newClientAddress()] }),
      names({ [from]: ['evil-linkedin.com'], 'evil-linkedin.com': [from] }),
      names({ [from]: ['linkedin.com.evil.example'], 'linkedin.com.evil.example': [from] }),
      names({}),
      {
        reverse: async () => Promise.reject(new Error('ETIMEOUT')),
        resolve: async () => [],
      },
    ];
    for (const service of services) await open(token, { from, agent: LINKEDIN_AGENT }, service);
    expect(await stateOf(shareId)).toEqual(UNTOUCHED);
  });

  it('is no evidence for a share on another network', async () => {
    const { shareId, token } = await shared('facebook');
    await open(token, { from: TELEGRAM, agent: TELEGRAM_AGENT });
    expect(await stateOf(shareId)).toEqual(UNTOUCHED);
  });
});
