import { beforeAll, describe, expect, it } from 'vitest';
import { faultRig } from '../rig/fault-rig';
import { takeLook } from '../rig/take-look';
import { checkInvariants } from './check-invariants';
import { FULFILMENT_RULES } from './fulfilment-rules';
import { FULFILMENT_SABOTAGE } from './fulfilment-sabotage';
import { LEDGER_RULES } from './ledger-rules';
import { LEDGER_SABOTAGE } from './ledger-sabotage';
import type { Look } from './look';
import { MAIL_RULES } from './mail-rules';
import { ORDER_RULES } from './order-rules';
import { PAYMENT_RULES } from './payment-rules';
import { REFUND_RULES } from './refund-rules';
import { SABOTAGE } from './sabotage';
import { STOCK_RULES } from './stock-rules';
import { tradingDay } from './trading-day';
import { withBrokenDatabase } from './with-broken-database';

const rig = faultRig({ servers: 0 });
let look: Look;
beforeAll(async () => {
  await tradingDay(rig);
  look = await takeLook(rig);
});

const check = (changes: Partial<Look>) => checkInvariants({ ...look, ...changes });
const starting = (sentence: string) => expect.arrayContaining([expect.stringContaining(sentence)]);

describe('the checker', () => {
  it('finds nothing wrong with an honest day', async () => {
    expect(await checkInvariants(look)).toEqual([]);
  });

  it.each([...SABOTAGE, ...FULFILMENT_SABOTAGE].map(({ broken, sql }) => [broken, sql]))(
    'notices: %s',
    async (broken, statements) => {
      const findings = await withBrokenDatabase({
        statements,
        look: (sql) => check({ sql }),
      });
      expect(findings).toEqual(starting(broken));
    },
  );
});

describe('the checker, when Stripe and the database tell different stories,', () => {
  it.each(LEDGER_SABOTAGE.map(({ broken, change }) => [broken, change] as const))(
    'notices: %s',
    async (broken, change) => {
      const paid = look.ledger.find(({ paymentStatus }) => paymentStatus === 'paid');
      if (!paid) throw new Error('a page was paid');
      expect(await check({ ledger: change(look.ledger, paid) })).toEqual(starting(broken));
    },
  );
});

describe('the rules', () => {
  it('have each been seen to be noticed when broken', () => {
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
      [...SABOTAGE, ...FULFILMENT_SABOTAGE, ...LEDGER_SABOTAGE].map(({ broken }) => broken),
    );
    expect(rules.map(({ broken }) => broken).filter((broken) => !proven.has(broken))).toEqual([]);
  });
});

describe('the checker, when mails and events went astray,', () => {
  it('notices a mail that was lost, one that came twice, and one that nobody owes', async () => {
    expect(await check({ mails: [] })).toEqual(starting('did not arrive'));
    expect(await check({ mails: [...(look.mails ?? []), ...(look.mails ?? [])] })).toEqual(
      starting('arrived 2 times'),
    );
    expect(await check({ mails: [...(look.mails ?? []), { messageId: '<x@y>' }] })).toEqual(
      starting('nobody owes'),
    );
  });

  it.each(['delivered', 'pending', 'gave_up'])(
    'notices an event that is %s and not recorded',
    async (status) => {
      const deliveries = [{ eventId: 'evt_lost', type: 'checkout.session.completed', status }];
      expect(await check({ deliveries })).toEqual(starting('evt_lost'));
    },
  );

  it('notices events that were called processed or flagged without an order that says so', async () => {
    const insert = (verdict: string) =>
      `insert into stripe_event (id, type, verdict, created_at) values ('evt_x', 'x', '${verdict}', now())`;
    for (const verdict of ['processed', 'flagged']) {
      const findings = await withBrokenDatabase({
        statements: insert(verdict),
        look: (sql) => check({ sql }),
      });
      expect(findings).toEqual(starting('evt_x'));
    }
  });
});
