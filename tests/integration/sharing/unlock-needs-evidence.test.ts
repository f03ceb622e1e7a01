import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { hasReached, type ShareLevel } from '@/lib/sharing/share-level';
import { SHARE_NETWORKS, type ShareNetwork } from '@/lib/sharing/share-network';
import { getShareStatus, MIN_RETURN_MS, recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';
import { recordShareVisit } from '@/lib/workflows/sharing/record-share-visit';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import {
  backdateShare,
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
const RUNS = 60;
const TELEGRAM = '149.154.161.220';
const TELEGRAM_AGENT = 'TelegramBot (like TwitterBot)';
let productSlug = '';
let orderId = '';
let otherShareId = '';
beforeAll(async () => {
  await makeCampaign();
  await makeDelivery();
  const variant = await makeVariant({ stock: 1000 });
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [variant.productId]);
  productSlug = row?.slug ?? '';
  orderId = (await makeOrder({ variant })).orderId;
  otherShareId = (await share({ productSlug })).shareId;
});

/** Everything that can happen around a share, lawful or not. */
const STEPS = [
  'time passes',
  'return',
  'return of a stranger',
  'look',
  'friend visits',
  'sharer visits with the cookie',
  'sharer visits without it, under another name',
  'prefetch',
  'head',
  'robot',
  'forged crawler',
  'crawler of Telegram',
  'friend buys',
  'order of another share',
  'campaign off',
  'campaign on',
] as const;
type Step = (typeof STEPS)[number];

type Model = { isRipe: boolean; isOn: boolean; level: ShareLevel; isUnlocked: boolean };

/** The rule in a few lines: what a step is evidence of. */
function evidenceOf(step: Step, network: ShareNetwork, model: Model): ShareLevel | null {
  switch (step) {
    case 'return':
      return model.isRipe ? 'returned' : null;
    case 'friend visits':
      return 'friend_visited';
    case 'crawler of Telegram':
      return ['telegram', 'x', 'email', 'native', 'copy'].includes(network) ? 'preview_fetched' : null;
    case 'friend buys':
      return 'friend_bought';
    default:
      return null;
  }
}

function advance(model: Model, input: { step: Step; network: ShareNetwork; required: ShareLevel }): Model {
  const { step, network, required } = input;
  const isOn = step === 'campaign on' || (model.isOn && step !== 'campaign off');
  const evidence = evidenceOf(step, network, model);
  const level = evidence && hasReached(evidence, model.level) ? evidence : model.level;
  // The visitor polls after every step, so that whatever unlocks does.
  const isUnlocked = model.isUnlocked || (isOn && hasReached(level, required));
  return { isRipe: model.isRipe || step === 'time passes', isOn, level, isUnlocked };
}

describe('no sequence of calls (rule 17)', () => {
  it('unlocks a code without the required evidence, and every sequence with it unlocks one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SHARE_NETWORKS),
        fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 12 }),
        async (network, steps) => {
          await sql('update share_campaign set is_active = true');
          const from = newClientAddress();
          const begun = await share({ productSlug, network, headers: headersOf({ from, agent: CHROME }) });
          let model: Model = { isRipe: false, isOn: true, level: 'started', isUnlocked: false };
          for (const step of steps) {
            await take(step, { ...begun, from });
            model = advance(model, { step, network, required: begun.unlocksAt });
            const seen = await getShareStatus(own(begun));
            if (!seen.ok) throw new Error(seen.error.code);
            expect({ step, level: seen.value.status, hasCode: seen.value.reward !== null }).toEqual({
              step,
              level: model.level,
              hasCode: model.isUnlocked,
            });
            expect(await listCodesOfShare(sql, begun.shareId)).toHaveLength(model.isUnlocked ? 1 : 0);
          }
        },
      ),
      { numRuns: RUNS },
    );
  }, 120_000);
});

type Shared = Awaited<ReturnType<typeof share>> & { from: string };
const own = ({ shareId, visitorToken }: { shareId: string; visitorToken: string }) => ({
  shareId,
  visitorToken,
  cartToken: null,
  appliedReward: null,
});

async function take(step: Step, shared: Shared): Promise<void> {
  const { shareId, visitorToken, from } = shared;
  const visit = (headers: Headers, more: { method?: string; visitorToken?: string } = {}) =>
    recordShareVisit(readShareToken(shared), { method: 'GET', visitorToken: null, headers, ...more });
  const bought = (boughtThrough: string) =>
    inTransaction(async (tx) => {
      await tx.$executeRaw`update "order" set share_id = ${boughtThrough}::uuid where id = ${orderId}::uuid`;
      await recordFriendPurchase(tx, { shareId, orderId });
    });
  switch (step) {
    case 'time passes':
      return backdateShare(sql, shareId, MIN_RETURN_MS);
    case 'return':
      return void (await recordShareReturn(own(shared)));
    case 'return of a stranger':
      return void (await recordShareReturn({ ...own(shared), visitorToken: newToken() }));
    case 'look':
      return void (await getShareStatus(own(shared)));
    case 'friend visits':
      return void (await visit(headersOf({ from: newClientAddress(), agent: SAFARI })));
    case 'sharer visits with the cookie':
      return void (await visit(headersOf({ from: newClientAddress() }), { visitorToken }));
    case 'sharer visits without it, under another name':
      return void (await visit(
        headersOf({ from, agent: SAFARI, more: { 'x-forwarded-for': newClientAddress() } }),
      ));
    case 'prefetch':
      return void (await visit(headersOf({ from: newClientAddress(), more: { 'sec-purpose': 'prefetch' } })));
    case 'head':
      return void (await visit(headersOf({ from: newClientAddress() }), { method: 'HEAD' }));
    case 'robot':
      return void (await visit(headersOf({ from: newClientAddress(), agent: 'curl/8.5.0' })));
    case 'forged crawler':
      return void (await visit(headersOf({ from: newClientAddress(), agent: TELEGRAM_AGENT })));
    case 'crawler of Telegram':
      return void (await visit(headersOf({ from: TELEGRAM, agent: TELEGRAM_AGENT })));
    case 'friend buys':
      return bought(shareId);
    case 'order of another share':
      return bought(otherShareId);
    case 'campaign off':
      return void (await sql('update share_campaign set is_active = false'));
    case 'campaign on':
      return void (await sql('update share_campaign set is_active = true'));
  }
}
