import { beforeAll, describe, expect, it } from 'vitest';
import { faultHarness } from '../harness/fault-harness';
import { takeSnapshot } from '../harness/take-snapshot';
import { checkInvariants } from './check-invariants';
import { DATABASE_MUTATIONS } from './database-mutations';
import { FULFILMENT_MUTATIONS } from './fulfilment-mutations';
import { FULFILMENT_RULES } from './fulfilment-rules';
import { LEDGER_MUTATIONS } from './ledger-mutations';
import { LEDGER_RULES } from './ledger-rules';
import { MAIL_RULES } from './mail-rules';
import { makeOrdersInEveryState } from './make-orders-in-every-state';
import { ORDER_RULES } from './order-rules';
import { PAYMENT_RULES } from './payment-rules';
import { REFUND_RULES } from './refund-rules';
import type { Snapshot } from './snapshot';
import { STOCK_RULES } from './stock-rules';
import { withMutatedDatabase } from './with-mutated-database';

const harness = faultHarness({ servers: 0 });
let snapshot: Snapshot;
beforeAll(async () => {
  await makeOrdersInEveryState(harness);
  snapshot = await takeSnapshot(harness);
});

const check = (changes: Partial<Snapshot>) => checkInvariants({ ...snapshot, ...changes });
const starting = (sentence: string) => expect.arrayContaining([expect.stringContaining(sentence)]);

describe('the invariant checker', () => {
  it('finds no violation in a shop with orders in every state', async () => {
    expect(await checkInvariants(snapshot)).toEqual([]);
  });

  it.each([...DATABASE_MUTATIONS, ...FULFILMENT_MUTATIONS].map(({ broken, sql }) => [broken, sql]))(
    'detects the mutation: %s',
    async (broken, statements) => {
      const findings = await withMutatedDatabase({
        statements,
        inspect: (sql) => check({ sql }),
      });
      expect(findings).toEqual(starting(broken));
    },
  );
});

describe('the invariant checker, when Stripe and the database disagree,', () => {
  it.each(LEDGER_MUTATIONS.map(({ broken, change }) => [broken, change] as const))(
    'detects the mutation: %s',
    async (broken, change) => {
      const paid = snapshot.ledger.find(({ paymentStatus }) => paymentStatus === 'paid');
      if (!paid) throw new Error('a session was paid');
      expect(await check({ ledger: change(snapshot.ledger, paid) })).toEqual(starting(broken));
    },
  );
});

describe('the invariants', () => {
  it('are each covered by a mutation that the checker detects', () => {
    const rules = [
      ...ORDER_RULES,
      ...PAYMENT_RULES,
      ...REFUND_RULES,
      ...FULFILMENT_RULES,
      ...STOCK_RULES,
      ...MAIL_RULES,
      ...LEDGER_RULES,
    ];
    const proven = new Set(
      [...DATABASE_MUTATIONS, ...FULFILMENT_MUTATIONS, ...LEDGER_MUTATIONS].map(({ broken }) => broken),
    );
    expect(rules.map(({ broken }) => broken).filter((broken) => !proven.has(broken))).toEqual([]);
  });
});

describe('the invariant checker, when mails or webhooks are lost,', () => {
  it('detects a lost mail, a duplicate, and one that was never queued', async () => {
    expect(await check({ mails: [] })).toEqual(starting('did not arrive'));
    expect(await check({ mails: [...(snapshot.mails ?? []), ...(snapshot.mails ?? [])] })).toEqual(
      starting('arrived 2 times'),
    );
    expect(await check({ mails: [...(snapshot.mails ?? []), { messageId: '<x@y>' }] })).toEqual(
      starting('was never queued'),
    );
  });

  it.each(['delivered', 'pending', 'gave_up'])(
    'detects a webhook that is %s and not recorded',
    async (status) => {
      const deliveries = [{ eventId: 'evt_lost', type: 'checkout.session.completed', status }];
      expect(await check({ deliveries })).toEqual(starting('evt_lost'));
    },
  );

  it('detects events recorded as processed or flagged whose order does not agree', async () => {
    const insert = (outcome: string) =>
      `insert into stripe_event (id, type, verdict, created_at) values ('evt_x', 'x', '${outcome}', now())`;
    for (const outcome of ['processed', 'flagged']) {
      const findings = await withMutatedDatabase({
        statements: insert(outcome),
        inspect: (sql) => check({ sql }),
      });
      expect(findings).toEqual(starting('evt_x'));
    }
  });
});
