'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/require-actor';
import { countDays, isCalendarDay } from '@/lib/core/calendar-day';
import { isUuid } from '@/lib/core/ids';
import { askForEventAgain } from '@/lib/workflows/ask-for-event-again';
import { beginMoneyCheck, continueMoneyCheck } from '@/lib/workflows/begin-money-check';
import { mendFinding } from '@/lib/workflows/mend-finding';
import { MOST_DAYS } from './check-fields';

const PATH = '/admin/money';
const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Begins a comparison, and leads to its page. */
export async function compare(form: FormData): Promise<void> {
  const actor = await requireActor('money.view', PATH);
  const [firstDay, lastDay] = [text(form, 'first'), text(form, 'last')];
  const areDays = isCalendarDay(firstDay) && isCalendarDay(lastDay);
  const days = areDays ? countDays(firstDay, lastDay) : 0;
  if (days < 1 || days > MOST_DAYS) {
    redirect(`${PATH}?${new URLSearchParams({ first: firstDay, last: lastDay, check: '1' })}`);
  }
  redirect(`${PATH}/${await beginMoneyCheck({ firstDay, lastDay, actor })}`);
}

/** Goes on with a comparison that Stripe did not answer. */
export async function goOn(form: FormData): Promise<void> {
  await requireActor('money.view', PATH);
  const checkId = text(form, 'checkId');
  if (!isUuid(checkId)) redirect(PATH);
  await continueMoneyCheck(checkId);
  redirect(`${PATH}/${checkId}`);
}

/** Mends one finding, and tells on the same page what came of it. */
export async function mend(form: FormData): Promise<void> {
  const actor = await requireActor('money.mend', PATH);
  const [findingId, checkId] = [text(form, 'findingId'), text(form, 'checkId')];
  const outcome = isUuid(findingId) ? await mendFinding({ findingId, actor }) : 'not_found';
  redirect(isUuid(checkId) ? `${PATH}/${checkId}?mended=${outcome}#finding-${findingId}` : PATH);
}

/** Lets the worker deal once more with an event. */
export async function processAgain(form: FormData): Promise<void> {
  const actor = await requireActor('money.mend', `${PATH}/events`);
  const eventId = text(form, 'eventId');
  const isAsked = await askForEventAgain({ eventId, actor });
  redirect(`${PATH}/events/${encodeURIComponent(eventId)}${isAsked ? '?asked=1' : ''}`);
}
