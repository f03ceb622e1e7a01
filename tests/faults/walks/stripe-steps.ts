import { listAtStripe } from '../rig/list-at-stripe';
import type { Step } from './step';
import { choose, listOrders, type World } from './world';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** What happens at Stripe without the shop: in its dashboard, at banks, and on its clock. */
export const stripeSteps = {
  async dashboardRefund(world: World, { order, percent }: Of<'dashboardRefund'>) {
    const chosen = choose(await listOrders(world), order);
    if (!chosen?.paymentIntentId) return;
    const amount = Math.round((chosen.totalMinor * percent) / 100);
    await tryControl(world, 'refunds', { payment_intent: chosen.paymentIntentId, amount });
  },

  async dispute(world: World, { order }: Of<'dispute'>) {
    const chosen = choose(await listOrders(world), order);
    if (chosen?.paymentIntentId)
      await tryControl(world, 'disputes', { payment_intent: chosen.paymentIntentId });
  },

  /** In any order: lost and appealed, closed and back as a chargeback. */
  async moveDispute(world: World, { dispute, status }: Of<'moveDispute'>) {
    const rows = await world.rig.sql<{ id: string }>(
      'select stripe_dispute_id as id from dispute order by id',
    );
    const chosen = choose(rows, dispute);
    if (chosen) await tryControl(world, `disputes/${chosen.id}/move`, { status });
  },

  async failRefund(world: World, { refund }: Of<'failRefund'>) {
    const refunds = await listAtStripe<{ id: string }>(world.rig.stripeUrl(), 'refunds');
    const chosen = choose(refunds, refund);
    if (chosen) await tryControl(world, `refunds/${chosen.id}/settle`, { outcome: 'fail' });
  },

  /** Forward and back: what is due by then happens, and what comes after is not refused as too late. */
  async pass({ rig }: World, { seconds }: Of<'pass'>) {
    await rig.control('POST', 'clock', { offsetSeconds: seconds });
    await rig.control('POST', 'clock', { offsetSeconds: 0 });
  },
};

/** Stripe may say no, for example to a refund of what is refunded already. */
async function tryControl({ rig }: World, path: string, body: object): Promise<void> {
  await rig.control('POST', path, body).catch((error: Error) => {
    if (!/: 4\d\d /.test(error.message)) throw error;
  });
}
