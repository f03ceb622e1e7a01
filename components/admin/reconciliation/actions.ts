'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { countDays, isCalendarDay } from '@/lib/core/calendar-day';
import { isUuid } from '@/lib/core/ids';
import { retryStripeEvent } from '@/lib/workflows/payments/retry-stripe-event';
import { resolveDiscrepancy } from '@/lib/workflows/reconciliation/resolve-discrepancy';
import {
  continueReconciliationRun,
  startReconciliationRun,
} from '@/lib/workflows/reconciliation/start-reconciliation-run';
import { MAX_DAYS } from './reconciliation-fields';

const PATH = '/admin/money';
const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Starts a reconciliation, and redirects to its page. */
export async function compareWithStripe(form: FormData): Promise<void> {
  const actor = await requireActor('money.view', PATH);
  const [firstDay, lastDay] = [text(form, 'first'), text(form, 'last')];
  const areDays = isCalendarDay(firstDay) && isCalendarDay(lastDay);
  const days = areDays ? countDays(firstDay, lastDay) : 0;
  if (days < 1 || days > MAX_DAYS) {
    redirect(`${PATH}?${new URLSearchParams({ first: firstDay, last: lastDay, check: '1' })}`);
  }
  redirect(`${PATH}/${await startReconciliationRun({ firstDay, lastDay, actor })}`);
}

/** Resumes a reconciliation that failed because Stripe did not respond. */
export async function resumeComparison(form: FormData): Promise<void> {
  await requireActor('money.view', PATH);
  const checkId = text(form, 'checkId');
  if (!isUuid(checkId)) redirect(PATH);
  await continueReconciliationRun(checkId);
  redirect(`${PATH}/${checkId}`);
}

/** Resolves one discrepancy, and shows the outcome on the same page. */
export async function submitResolution(form: FormData): Promise<void> {
  const actor = await requireActor('money.mend', PATH);
  const [discrepancyId, checkId] = [text(form, 'findingId'), text(form, 'checkId')];
  const outcome = isUuid(discrepancyId) ? await resolveDiscrepancy({ discrepancyId, actor }) : 'not_found';
  redirect(isUuid(checkId) ? `${PATH}/${checkId}?mended=${outcome}#finding-${discrepancyId}` : PATH);
}

/** Has the worker process an event again. */
export async function reprocessEvent(form: FormData): Promise<void> {
  const actor = await requireActor('money.mend', `${PATH}/events`);
  const eventId = text(form, 'eventId');
  const isAsked = await retryStripeEvent({ eventId, actor });
  redirect(`${PATH}/events/${encodeURIComponent(eventId)}${isAsked ? '?asked=1' : ''}`);
}
