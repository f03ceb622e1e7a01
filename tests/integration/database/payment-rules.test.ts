import { beforeAll, describe, expect, it } from 'vitest';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let order: MadeOrder;
let other: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  [order, other] = [await makeOrder(), await makeOrder()];
  await sql(
    `update payment set stripe_session_id = 'cs_taken', stripe_payment_intent_id = 'pi_taken' where id = $1`,
    [other.paymentId],
  );
});

const changePayment = (assignment: string, id = order.paymentId) =>
  sql(`update payment set ${assignment} where id = $1`, [id]);

describe('a payment', () => {
  it.each(['amount_minor = 0', 'amount_minor = -1'])('is of something: %s', async (assignment) => {
    await expectConstraintViolation(changePayment(assignment), 'check', 'payment_');
  });

  it.each(['captured_minor = -1', 'captured_minor = amount_minor + 1'])(
    'captures no more than its amount: %s',
    async (assignment) =>
      expectConstraintViolation(changePayment(assignment), 'check', 'payment_captured_within_amount'),
  );

  it.each([
    `status = 'paid', paid_at = now()`,
    `status = 'paid', captured_minor = amount_minor - 1, paid_at = now()`,
    `status = 'paid', captured_minor = amount_minor`,
  ])('is not paid without the whole money and its time: %s', async (assignment) => {
    await expectConstraintViolation(
      changePayment(`${assignment}, stripe_payment_intent_id = 'pi_own'`),
      'check',
      'payment_paid_is_captured',
    );
  });

  it('by card has an end', async () => {
    await expectConstraintViolation(
      changePayment('session_expires_at = null'),
      'check',
      'payment_card_has_end',
    );
  });

  it.each(['open', 'processing', 'failed', 'expired', 'cancelled'])(
    'that is paid never becomes %s (rule 14)',
    async (status) => {
      const paid = await makePaidOrder();
      await expectConstraintViolation(
        changePayment(`status = '${status}'`, paid.paymentId),
        'check',
        `does not go from paid to ${status}`,
      );
    },
  );

  it('is the one that can be paid for an order (rule 8)', async () => {
    for (const status of ['open', 'processing']) {
      const statement = sql(
        `insert into payment (order_id, method, status, amount_minor, currency, session_expires_at)
         values ($1, 'card', $2, 1, 'PKR', now())`,
        [order.orderId, status],
      );
      await expectConstraintViolation(statement, 'unique', 'payment_one_open_per_order');
    }
  });

  it('may follow one that has failed', async () => {
    const failed = await makeOrder();
    await changePayment(`status = 'failed'`, failed.paymentId);
    const rows = await sql(
      `insert into payment (order_id, method, amount_minor, currency, session_expires_at)
       values ($1, 'card', 1, 'PKR', now()) returning status`,
      [failed.orderId],
    );
    expect(rows).toEqual([{ status: 'open' }]);
  });

  it('has a unique checkout session (rule 8)', async () => {
    await expectConstraintViolation(
      changePayment(`stripe_session_id = 'cs_taken'`),
      'unique',
      'payment_stripe_session_id_key',
    );
  });

  it('has a unique payment intent (rule 8)', async () => {
    await expectConstraintViolation(
      changePayment(`stripe_payment_intent_id = 'pi_taken'`),
      'unique',
      'payment_stripe_payment_intent_id_key',
    );
  });

  it('belongs to an order that exists', async () => {
    await expectConstraintViolation(
      changePayment('order_id = gen_random_uuid()'),
      'foreignKey',
      'payment_order_id_fkey',
    );
  });
});

describe('an event of Stripe', () => {
  it('is recorded once', async () => {
    const insert = () =>
      sql(`insert into stripe_event (id, type, verdict, created_at) values ('evt_1', 'x', 'ignored', now())`);
    await insert();
    await expectConstraintViolation(insert(), 'unique', 'stripe_event_pkey');
  });
});

describe('a queued mail in the database', () => {
  const enqueue = (dedupeKey: string, messageId: string) =>
    sql(
      `insert into email_delivery (order_id, kind, dedupe_key, to_address, message_id)
       values ($1, 'order_confirmation', $2, 'a@b.example', $3)`,
      [order.orderId, dedupeKey, messageId],
    );

  it('is one of its kind for an order', async () => {
    await enqueue('', '<1@test>');
    await expectConstraintViolation(
      enqueue('', '<2@test>'),
      'unique',
      'email_delivery_order_id_kind_dedupe_key_key',
    );
  });

  it('has a Message-ID of its own', async () => {
    await expectConstraintViolation(enqueue('again', '<1@test>'), 'unique', 'email_delivery_message_id_key');
  });
});
