import { findEventFaults } from './find-event-faults';
import { findMailFaults } from './find-mail-faults';
import { FULFILMENT_RULES } from './fulfilment-rules';
import { LEDGER_RULES } from './ledger-rules';
import type { Look } from './look';
import { MAIL_RULES } from './mail-rules';
import { ORDER_RULES } from './order-rules';
import { PAYMENT_RULES } from './payment-rules';
import { REFUND_RULES } from './refund-rules';
import { runRules } from './run-rules';
import { STOCK_RULES } from './stock-rules';

/**
 * Looks over the whole database, beside the money at Stripe and the mails that arrived, once all is quiet
 * (`settleDown` sees to that).
 * @returns a sentence for everything that breaks a commerce rule; none is what every test wants.
 */
export async function checkInvariants(look: Look): Promise<string[]> {
  const { sql, ledger } = look;
  const rules = [
    ...ORDER_RULES,
    ...PAYMENT_RULES,
    ...REFUND_RULES,
    ...FULFILMENT_RULES,
    ...STOCK_RULES,
    ...MAIL_RULES,
  ];
  const findings = await Promise.all([
    runRules(sql, rules),
    runRules(sql, LEDGER_RULES, [JSON.stringify(ledger)]),
    findMailFaults(look),
    findEventFaults(look),
  ]);
  return findings.flat();
}
