import { findEventViolations } from './find-event-violations';
import { findMailViolations } from './find-mail-violations';
import { FULFILMENT_RULES } from './fulfilment-rules';
import { LEDGER_RULES } from './ledger-rules';
import { MAIL_RULES } from './mail-rules';
import { ORDER_RULES } from './order-rules';
import { PAYMENT_RULES } from './payment-rules';
import { REFUND_RULES } from './refund-rules';
import { runRules } from './run-rules';
import type { Snapshot } from './snapshot';
import { STOCK_RULES } from './stock-rules';

/**
 * Checks the invariants of the whole database against Stripe's ledger, the webhooks and the mails that arrived. Nothing
 * may be in flight: `waitForQuiescence` first.
 * @returns a sentence for each violation.
 */
export async function checkInvariants(snapshot: Snapshot): Promise<string[]> {
  const { sql, ledger } = snapshot;
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
    findMailViolations(snapshot),
    findEventViolations(snapshot),
  ]);
  return findings.flat();
}
