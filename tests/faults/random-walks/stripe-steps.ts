import { listSandboxObjects } from '../harness/list-sandbox-objects';
import { listOrders, type Model, pick } from './model';
import type { Step } from './step';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** Steps at Stripe without the shop: in its dashboard, at banks, and on its clock. */
export const stripeSteps = {
  async dashboardRefund(model: Model, { order, percent }: Of<'dashboardRefund'>) {
    const chosen = pick(await listOrders(model), order);
    if (!chosen?.paymentIntentId) return;
    const amount = Math.round((chosen.totalMinor * percent) / 100);
    await controlUnlessRefused(model, 'refunds', { payment_intent: chosen.paymentIntentId, amount });
  },

  async dispute(model: Model, { order }: Of<'dispute'>) {
    const chosen = pick(await listOrders(model), order);
    if (chosen?.paymentIntentId)
      await controlUnlessRefused(model, 'disputes', { payment_intent: chosen.paymentIntentId });
  },

  /** In any order: lost and appealed, closed and back as a chargeback. */
  async moveDispute(model: Model, { dispute, status }: Of<'moveDispute'>) {
    const rows = await model.harness.sql<{ id: string }>(
      'select stripe_dispute_id as id from dispute order by id',
    );
    const chosen = pick(rows, dispute);
    if (chosen) await controlUnlessRefused(model, `disputes/${chosen.id}/move`, { status });
  },

  async failRefund(model: Model, { refund }: Of<'failRefund'>) {
    const refunds = await listSandboxObjects<{ id: string }>(model.harness.stripeUrl(), 'refunds');
    const chosen = pick(refunds, refund);
    if (chosen) await controlUnlessRefused(model, `refunds/${chosen.id}/settle`, { outcome: 'fail' });
  },

  /** Forward and back: timers that are due fire, and later requests are not refused as too old. */
  async pass({ harness }: Model, { seconds }: Of<'pass'>) {
    await harness.control('POST', 'clock', { offsetSeconds: seconds });
    await harness.control('POST', 'clock', { offsetSeconds: 0 });
  },
};

/** Stripe may say no, for example to a refund of what is refunded already. */
async function controlUnlessRefused({ harness }: Model, path: string, body: object): Promise<void> {
  await harness.control('POST', path, body).catch((error: Error) => {
    if (!/: 4\d\d /.test(error.message)) throw error;
  });
}
