import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { recordEvent } from '../webhooks/record-event';
import { isDisputeClosed, isMoneyWithdrawn } from './dispute-status';

/**
 * Gives a dispute any status, after any other, as banks do: lost and then appealed, an inquiry that comes back as a
 * chargeback. The money goes back and forth with it.
 */
export function updateDisputeStatus(
  context: SandboxContext,
  dispute: Stripe.Dispute,
  status: Stripe.Dispute.Status,
): Stripe.Dispute {
  const moved: Stripe.Dispute = { ...dispute, status };
  context.store.put('disputes', moved);
  const type = isDisputeClosed(moved) ? 'charge.dispute.closed' : 'charge.dispute.updated';
  recordEvent(context, { type, object: moved });
  if (isMoneyWithdrawn(dispute) === isMoneyWithdrawn(moved)) return moved;
  const movement = isMoneyWithdrawn(moved) ? 'funds_withdrawn' : 'funds_reinstated';
  recordEvent(context, { type: `charge.dispute.${movement}`, object: moved });
  return moved;
}
