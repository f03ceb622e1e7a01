import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';

/** Enqueues a recorded Stripe event for processing again. @returns false when there is no such event. */
export async function retryStripeEvent(input: { eventId: string; actor: StaffActor }): Promise<boolean> {
  const { eventId, actor } = input;
  return inTransaction(async (tx) => {
    const event = await tx.stripeEvent.findUnique({ where: { id: eventId }, select: { verdict: true } });
    if (!event) return false;
    await enqueueJob(tx, {
      name: 'process-event-again',
      payload: { eventId },
      dedupeKey: `process-event-again-${eventId}`,
    });
    await recordAudit(tx, {
      actor,
      action: 'money.event_processed_again',
      subject: { type: 'stripe_event', id: eventId },
      before: { verdict: event.verdict },
    });
    return true;
  });
}
