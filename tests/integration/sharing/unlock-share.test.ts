import { beforeAll, describe, expect, it } from 'vitest';
import { newToken, sha256 } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { hasReached, SHARE_LEVELS } from '@/lib/sharing/share-level';
import { SHARE_NETWORKS, type ShareNetwork } from '@/lib/sharing/share-network';
import { getShareStatus, MIN_RETURN_MS, recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { makeCart } from '../../factories/cart';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { backdateShare, listCodesOfShare, makeCampaign, share, UNKNOWN_SHARE_ID } from './share-fixtures';

const { sql } = testShop();
const MANY = 50;
let variant: MadeVariant;
let productSlug = '';
beforeAll(async () => {
  await makeCampaign();
  variant = await makeVariant({ stock: 1000 });
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [variant.productId]);
  productSlug = row?.slug ?? '';
});

type Asking = Partial<Parameters<typeof recordShareReturn>[0]>;
const ask = (shareId: string, visitorToken: string | null, more: Asking = {}) => ({
  shareId,
  visitorToken,
  cartToken: null,
  appliedReward: null,
  ...more,
});
const followed = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
/** A share that began long enough ago. */
async function ripe(input: Partial<Parameters<typeof share>[0]> = {}) {
  const begun = await share({ productSlug, ...input });
  await backdateShare(sql, begun.shareId, MIN_RETURN_MS);
  return begun;
}

const HOUR_MS = 3_600_000;
const beginLater = (shareId: string) => backdateShare(sql, shareId, -HOUR_MS);

describe('returning from a share', () => {
  it('unlocks one code of 15% that works once, for seven days, for this visitor', async () => {
    const { shareId, visitorToken } = await ripe();
    const { status, reward, retryAfterMs } = followed(await recordShareReturn(ask(shareId, visitorToken)));
    expect({ status, retryAfterMs }).toEqual({ status: 'returned', retryAfterMs: null });
    expect(reward).toMatchObject({ percentOffBps: 1500, minimumSubtotalMinor: 0, state: 'ready' });
    const [code] = await sql(
      `select p.code, p.redemption_limit, v.token_hash, s.id as share_id,
         abs(extract(epoch from p.expires_at - now()) - 7 * 86400) < 60 as "isForAWeek"
       from promotion_code p join visitor v on v.id = p.visitor_id join share s on s.id = p.share_id
       where p.code = $1`,
      [reward?.code],
    );
    expect(code).toEqual({
      code: reward?.code,
      redemption_limit: 1,
      token_hash: sha256(visitorToken),
      share_id: shareId,
      isForAWeek: true,
    });
  });

  it('counts no sooner than four seconds after the start, by the clock of the database', async () => {
    const { shareId, visitorToken } = await share({ productSlug });
    // Begun an hour from now: no machine is so slow that it is over before the response.
    await beginLater(shareId);
    const early = followed(await recordShareReturn(ask(shareId, visitorToken)));
    expect(early).toMatchObject({ status: 'started', reward: null });
    expect(early.retryAfterMs).toBeLessThanOrEqual(HOUR_MS + MIN_RETURN_MS);
    expect(early.retryAfterMs).toBeGreaterThan(HOUR_MS / 2);
    expect(await listCodesOfShare(sql, shareId)).toEqual([]);

    await sql(`update share set created_at = clock_timestamp() - interval '4 seconds' where id = $1`, [
      shareId,
    ]);
    expect(followed(await recordShareReturn(ask(shareId, visitorToken))).status).toBe('returned');
  });

  it('is not written down too early either when something else is known already', async () => {
    const { shareId, visitorToken } = await share({ productSlug, network: 'facebook' });
    await beginLater(shareId);
    await inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'preview_fetched' }));
    expect(followed(await recordShareReturn(ask(shareId, visitorToken))).status).toBe('preview_fetched');
    expect(await sql('select returned_at from share where id = $1', [shareId])).toEqual([
      { returned_at: null },
    ]);
  });

  it('does not count while the clock has been set back behind the start', async () => {
    const { shareId, visitorToken } = await share({ productSlug });
    await backdateShare(sql, shareId, -3_600_000);
    expect(followed(await recordShareReturn(ask(shareId, visitorToken))).status).toBe('started');
  });

  it('is the same answer again and again, with the same code', async () => {
    const { shareId, visitorToken } = await ripe();
    const first = followed(await recordShareReturn(ask(shareId, visitorToken)));
    const second = followed(await recordShareReturn(ask(shareId, visitorToken)));
    const looked = followed(await getShareStatus(ask(shareId, visitorToken)));
    expect(second).toEqual(first);
    expect(looked).toEqual(first);
  });

  it.each(['', 'x', "' or 1=1 --", UNKNOWN_SHARE_ID])('is "no such share" for the id %j', async (shareId) => {
    const { visitorToken } = await ripe();
    for (const use of [recordShareReturn, getShareStatus]) {
      expect(await use(ask(shareId, visitorToken))).toEqual({
        ok: false,
        error: { code: 'share_not_found' },
      });
    }
  });

  it("is the same refusal for another visitor's share, an unknown cookie and none (rule 23)", async () => {
    const [mine, theirs] = [await ripe(), await ripe()];
    for (const visitorToken of [mine.visitorToken, newToken(), null]) {
      for (const use of [recordShareReturn, getShareStatus]) {
        expect(await use(ask(theirs.shareId, visitorToken))).toEqual({
          ok: false,
          error: { code: 'share_not_found' },
        });
      }
    }
    expect(await listCodesOfShare(sql, theirs.shareId)).toEqual([]);
  });
});

describe(`${MANY} at once (rule 19)`, () => {
  it('of one share have one code', async () => {
    const { shareId, visitorToken } = await ripe();
    const answers = await Promise.all(
      Array.from({ length: MANY }, () => recordShareReturn(ask(shareId, visitorToken))),
    );
    const codes = answers.map((answer) => followed(answer).reward?.code);
    expect(new Set(codes).size).toBe(1);
    expect(await listCodesOfShare(sql, shareId)).toEqual([codes[0]]);
  });

  it('of many shares of one visitor have one code too', async () => {
    const { visitorToken } = await ripe();
    const shares: { shareId: string }[] = [];
    for (let made = 0; made < MANY; made += 1) {
      const { productId } = await makeVariant();
      const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
      shares.push(await ripe({ productSlug: row?.slug ?? '', visitorToken }));
    }
    const answers = await Promise.all(
      shares.map(({ shareId }) => recordShareReturn(ask(shareId, visitorToken))),
    );
    const codes = answers.map((answer) => followed(answer).reward?.code);
    expect(new Set(codes).size).toBe(1);
    expect(await listCodesOfShare(sql, shares[0]?.shareId ?? '')).toHaveLength(1);
  });

  it('of different evidence have one code, and the level is the highest', async () => {
    const { shareId, visitorToken } = await ripe();
    const levels = SHARE_LEVELS.filter((level) => level !== 'started');
    await Promise.all(
      Array.from({ length: MANY }, (_, at) =>
        inTransaction((tx) => recordShareEvidence(tx, { shareId, level: levels[at % 4] ?? 'returned' })),
      ),
    );
    expect(await listCodesOfShare(sql, shareId)).toHaveLength(1);
    expect(followed(await getShareStatus(ask(shareId, visitorToken))).status).toBe('friend_bought');
  });
});

describe('the level that unlocks', () => {
  const cases = SHARE_NETWORKS.flatMap((network) => SHARE_LEVELS.map((required) => ({ network, required })));

  it.each(cases)('on $network is $required and nothing below', async ({ network, required }) => {
    const restore = await setRequired(network, required);
    const { shareId, visitorToken, unlocksAt } = await share({ productSlug, network });
    await restore();
    expect(unlocksAt).toBe(required);
    for (const level of SHARE_LEVELS) {
      if (level !== 'started') await inTransaction((tx) => recordShareEvidence(tx, { shareId, level }));
      const { status, reward } = followed(await getShareStatus(ask(shareId, visitorToken)));
      expect(status).toBe(level);
      expect(reward !== null).toBe(hasReached(level, required));
    }
  });

  it('stays as it was promised when the owner changes it later', async () => {
    const { shareId, visitorToken } = await ripe({ network: 'telegram' });
    const restore = await setRequired('telegram', 'friend_bought');
    expect(followed(await recordShareReturn(ask(shareId, visitorToken))).reward).not.toBeNull();
    await restore();
  });

  async function setRequired(network: ShareNetwork, level: string): Promise<() => Promise<void>> {
    const [before] = await sql<{ level: string }>(
      'select required_level::text as level from share_network_rule where network = $1::share_network',
      [network],
    );
    const set = async (to: string) => {
      await sql(
        'update share_network_rule set required_level = $2::share_level where network = $1::share_network',
        [network, to],
      );
    };
    await set(level);
    return () => set(before?.level ?? 'returned');
  }
});

describe('a disabled campaign or network', () => {
  it.each([
    ['the campaign', 'update share_campaign set is_active = $1'],
    ['the network', `update share_network_rule set is_enabled = $1 where network = 'whatsapp'`],
  ])('unlocks nothing while %s is off; the evidence waits until it is on again', async (_what, statement) => {
    const { shareId, visitorToken } = await ripe();
    await sql(statement, [false]);
    expect(followed(await recordShareReturn(ask(shareId, visitorToken)))).toMatchObject({
      status: 'returned',
      reward: null,
    });
    expect(followed(await getShareStatus(ask(shareId, visitorToken))).reward).toBeNull();
    await sql(statement, [true]);
    expect(followed(await getShareStatus(ask(shareId, visitorToken))).reward).not.toBeNull();
  });

  it('is a revoked share too: no evidence, no code', async () => {
    const { shareId, visitorToken } = await ripe();
    await sql('update share set revoked_at = now() where id = $1', [shareId]);
    expect(followed(await recordShareReturn(ask(shareId, visitorToken)))).toMatchObject({
      status: 'started',
      reward: null,
    });
  });
});

describe('the cart of a browser that unlocks a code', () => {
  const codeOnCart = async (token: string) => {
    const [row] = await sql<{ code: string | null }>(
      `select p.code from cart c left join promotion_code p on p.id = c.promotion_code_id
       where c.token_hash = sha256($1::bytea)`,
      [token],
    );
    return row?.code ?? null;
  };

  it('has the code at once, and again after a later share', async () => {
    const { shareId, visitorToken } = await ripe();
    const cartToken = await makeCart([{ variant }]);
    const { reward, appliedReward } = followed(
      await recordShareReturn(ask(shareId, visitorToken, { cartToken })),
    );
    expect(await codeOnCart(cartToken)).toBe(reward?.code);
    expect(appliedReward).toBe(reward?.promotionCodeId);
  });

  it('gets the code when it is filled afterwards, too', async () => {
    const { shareId, visitorToken } = await ripe();
    const { reward } = followed(await recordShareReturn(ask(shareId, visitorToken)));
    const cartToken = await makeCart([{ variant }]);
    await getShareStatus(ask(shareId, visitorToken, { cartToken }));
    expect(await codeOnCart(cartToken)).toBe(reward?.code);
  });

  it('does not get the code again when the buyer removed it', async () => {
    const { shareId, visitorToken } = await ripe();
    const cartToken = await makeCart([{ variant }]);
    const { appliedReward } = followed(await recordShareReturn(ask(shareId, visitorToken, { cartToken })));
    await sql('update cart set promotion_code_id = null where token_hash = sha256($1::bytea)', [cartToken]);
    await getShareStatus(ask(shareId, visitorToken, { cartToken, appliedReward }));
    expect(await codeOnCart(cartToken)).toBeNull();
  });

  it('keeps another code that is on it', async () => {
    const { shareId, visitorToken } = await ripe();
    const cartToken = await makeCart([{ variant }]);
    await sql(
      `with d as (insert into discount (title, kind, percent_off_bps, currency)
         values ('Spring', 'percent', 500, 'PKR') returning id),
       p as (insert into promotion_code (discount_id, code) select id, 'SPRING-CART' from d returning id)
       update cart set promotion_code_id = p.id from p where token_hash = sha256($1::bytea)`,
      [cartToken],
    );
    await recordShareReturn(ask(shareId, visitorToken, { cartToken }));
    expect(await codeOnCart(cartToken)).toBe('SPRING-CART');
  });
});
