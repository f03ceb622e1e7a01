import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(makeDelivery);

const jobsFor = (key: string) =>
  sql(`select payload, max_attempts from ${QUEUE_TABLES.jobs} where key = $1`, [key]);
const newJob = (key: string) => ({
  name: 'send-email' as const,
  payload: { emailDeliveryId: newId() },
  dedupeKey: key,
});

describe('a job', () => {
  it('is queued when the transaction that needs it commits, to be tried many times', async () => {
    const job = newJob('committed');
    await inTransaction((tx) => enqueueJob(tx, job));
    expect(await jobsFor('committed')).toEqual([{ payload: job.payload, max_attempts: 20 }]);
  });

  it('leaves nothing when the transaction is rolled back', async () => {
    const work = inTransaction(async (tx) => {
      await enqueueJob(tx, newJob('rolled-back'));
      throw new Error('changed our mind');
    });
    await expect(work).rejects.toThrow('changed our mind');
    expect(await jobsFor('rolled-back')).toEqual([]);
  });

  it('with the same key is queued once, however many ask at once', async () => {
    await Promise.all(
      Array.from({ length: 10 }, () => inTransaction((tx) => enqueueJob(tx, newJob('once')))),
    );
    expect(await jobsFor('once')).toHaveLength(1);
  });
});

describe('a queued mail', () => {
  const mailsOf = (orderId: string) =>
    sql<{ id: string; kind: string }>('select id, kind from email_delivery where order_id = $1', [orderId]);

  it('goes out once for its kind and order, however many ask at once', async () => {
    const { orderId } = await makeOrder();
    const mail = { orderId, kind: 'order_confirmation', toAddress: 'ayesha@example.com' } as const;
    await Promise.all(Array.from({ length: 10 }, () => inTransaction((tx) => enqueueOrderMail(tx, mail))));
    const mails = await mailsOf(orderId);
    expect(mails).toHaveLength(1);
    expect(await jobsFor(`send-email-${mails[0]?.id}`)).toHaveLength(1);
  });

  it('is neither noted nor queued when the transaction is rolled back', async () => {
    const { orderId } = await makeOrder();
    const work = inTransaction(async (tx) => {
      await enqueueOrderMail(tx, { orderId, kind: 'order_confirmation', toAddress: 'ayesha@example.com' });
      throw new Error('changed our mind');
    });
    await expect(work).rejects.toThrow('changed our mind');
    expect(await mailsOf(orderId)).toEqual([]);
    const queued = `select count(*)::int as n from ${QUEUE_TABLES.jobs} where payload->>'emailDeliveryId' not in (select id::text from email_delivery) and key like 'send-email-%'`;
    expect(await sql(queued)).toEqual([{ n: 0 }]);
  });
});
