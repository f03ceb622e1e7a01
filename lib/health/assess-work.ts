import { describeUnfinishedPayments, type UnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import { describeDuration } from './describe-duration';
import type { Assess, Assessment } from './health-check';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The worker checks each minute. */
const MAX_WORKER_SILENCE_MS = 5 * MINUTE_MS;
const QUEUE_LATE_MS = 2 * MINUTE_MS;
const QUEUE_STUCK_MS = 10 * MINUTE_MS;
const MAILS_LATE_MS = 5 * MINUTE_MS;
const MAILS_STUCK_MS = 15 * MINUTE_MS;
/** Stripe sends an event within seconds of the payment, sometimes before our clock says so. */
const EVENT_TOLERANCE_MS = 10 * MINUTE_MS;

export const assessQueue: Assess = ({ now, queue, workerSeenAt }) => {
  const waitedMs = queue.oldestDueAt ? now.getTime() - queue.oldestDueAt.getTime() : 0;
  if (queue.exhausted > 0)
    return critical(`${jobs(queue.exhausted)} used up all attempts and will not run again.`);
  if (workerSeenAt && now.getTime() - workerSeenAt.getTime() > MAX_WORKER_SILENCE_MS)
    return critical(
      `No worker has reported for ${describeDuration(now.getTime() - workerSeenAt.getTime())}.`,
    );
  const waiting = `${jobs(queue.due)} waiting, the oldest for ${describeDuration(waitedMs)}.`;
  if (waitedMs > QUEUE_STUCK_MS) return critical(waiting);
  if (waitedMs > QUEUE_LATE_MS) return warning(waiting);
  if (!workerSeenAt)
    return warning('No worker has reported yet. The first report comes within two minutes of a start.');
  return ok(queue.due === 0 ? 'No job is waiting.' : waiting);
};

export const assessMails: Assess = ({ now, mails }) => {
  const { waiting, oldestWaitingAt, lastSentAt, lastFailure } = mails;
  if (waiting === 0 || !oldestWaitingAt) {
    return ok(lastSentAt ? `The last mail went out ${ago(now, lastSentAt)}.` : 'No mail has gone out yet.');
  }
  const waitedMs = now.getTime() - oldestWaitingAt.getTime();
  const why = lastFailure ? ` ${lastFailure}` : '';
  const summary = `${waiting === 1 ? '1 mail is' : `${waiting} mails are`} waiting, the oldest for ${describeDuration(waitedMs)}.${why}`;
  if (waitedMs <= MAILS_LATE_MS) return ok(summary);
  // One that is refused for its address says nothing about the others.
  if (lastSentAt && lastSentAt > oldestWaitingAt) return warning(`${summary} Others have gone out since.`);
  return waitedMs > MAILS_STUCK_MS ? critical(summary) : warning(summary);
};

export const assessWebhooks: Assess = ({ now, stripe, webhooks: { lastReceivedAt, lastPaidAt } }) => {
  if (stripe.unfinishedWithoutKeys) return unused('Stripe is not set up, so no event is taken.');
  const last = lastReceivedAt
    ? `The last event came ${ago(now, lastReceivedAt)}.`
    : 'No event of Stripe has come yet.';
  const isSilent =
    lastPaidAt !== null &&
    (lastReceivedAt === null || lastReceivedAt.getTime() < lastPaidAt.getTime() - EVENT_TOLERANCE_MS);
  if (isSilent) return critical(`${last} An order was paid ${ago(now, lastPaidAt)}, and no event told so.`);
  return ok(last);
};

export const assessStripe: Assess = ({ now, stripe }) => {
  const { answeredAt, failedAt, failure, unfinishedWithoutKeys } = stripe;
  if (unfinishedWithoutKeys) return assessWithoutStripe(unfinishedWithoutKeys);
  if (failedAt && (!answeredAt || failedAt > answeredAt)) {
    return warning(`The last request failed ${ago(now, failedAt)}: ${failure ?? 'Stripe did not answer'}.`);
  }
  if (!answeredAt) return ok('Nothing has been asked of Stripe since this server started.');
  return ok(`Stripe answered ${ago(now, answeredAt)}.`);
};

function assessWithoutStripe(left: UnfinishedPayments): Assessment {
  const unfinished = describeUnfinishedPayments(left);
  if (!unfinished) return unused('Stripe is not set up: the shop takes no cards.');
  return critical(
    `This server has no keys for Stripe. Still open there: ${unfinished}. None of it is settled, closed or refunded until the keys are back.`,
  );
}

export const assessBackup: Assess = ({ now, backupTakenAt, isPublic }) => {
  if (!backupTakenAt) {
    return isPublic
      ? warning('No backup is recorded.')
      : unused('No backup is recorded; this shop is not public.');
  }
  const summary = `The last backup was taken ${ago(now, backupTakenAt)}.`;
  const age = now.getTime() - backupTakenAt.getTime();
  if (age > 2 * DAY_MS + 2 * HOUR_MS) return critical(summary);
  return age > DAY_MS + 2 * HOUR_MS ? warning(summary) : ok(summary);
};

function jobs(count: number): string {
  return count === 1 ? '1 job' : `${count} jobs`;
}

function ago(now: Date, at: Date): string {
  return `${describeDuration(Math.max(0, now.getTime() - at.getTime()))} ago`;
}

function ok(summary: string): Assessment {
  return { status: 'ok', summary };
}

function unused(summary: string): Assessment {
  return { status: 'unused', summary };
}

function warning(summary: string): Assessment {
  return { status: 'warning', summary };
}

function critical(summary: string): Assessment {
  return { status: 'critical', summary };
}
