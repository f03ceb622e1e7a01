import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { StaffActor } from '@/lib/auth/staff';
import { isUuid, newId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import { cardNumberFields } from '@/lib/http/card-number-fields';
import type { ChangeError } from '@/lib/orders/change-errors';
import { findOrderId } from '@/lib/orders/desk-queries';
import { ACTOR_WORDS, eventTitle } from '../staff-words';
import type { DeskState } from './desk-state';
import type { Done } from './done-words';
import { type Refusal, refusalWords } from './refusal-words';

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Karachi' });

export type DeskContext = {
  actor: StaffActor;
  /** What every change of the order says about itself. */
  change: { orderId: string; seenSequence: number; requestKey: string; staffId: string };
};

/** What came of it: done, refused, or to be looked at once more before it is done. */
export type DeskOutcome =
  | Result<Done, Refusal | Extract<ChangeError, { code: 'order_changed' }>>
  | { ok: 'review'; message: string; confirm: string };

type Run = { actor: StaffActor; previous: DeskState; form: FormData };

/**
 * Does what a form of the order desk asks for, for somebody who may: finds the order, and answers with the page that
 * says what was done, or with the form as it was and what is in the way.
 */
export async function runDeskAction(
  { actor, previous, form }: Run,
  work: (context: DeskContext) => Promise<DeskOutcome>,
): Promise<DeskState> {
  const cards = cardNumberFields(form);
  if (Object.keys(cards).length > 0) {
    return answer({ outcome: { ok: false, error: { code: 'card_number', errors: cards } }, previous, form });
  }
  const orderId = await findOrderId(textOf(form, 'orderNumber'));
  const requestKey = textOf(form, 'requestKey');
  const outcome: DeskOutcome = orderId
    ? await work({
        actor,
        change: {
          orderId,
          seenSequence: Number(textOf(form, 'seen')) || 0,
          requestKey: isUuid(requestKey) ? requestKey : newId(),
          staffId: actor.staffId,
        },
      })
    : { ok: false, error: { code: 'order_not_found' } };
  // A new mark in the address lets the page begin with fresh forms.
  if (outcome.ok === true) redirect(`${deskPath(form)}?done=${outcome.value}&at=${newId().slice(-12)}`);
  return answer({ outcome, previous, form });
}

function answer(input: {
  outcome: Exclude<DeskOutcome, { ok: true }>;
  previous: DeskState;
  form: FormData;
}): DeskState {
  const { outcome, previous, form } = input;
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const base = { ...previous, errors: {}, changes: [], confirm: null, typed, attempt: previous.attempt + 1 };
  if (outcome.ok === 'review') {
    return { ...base, outcome: 'review', message: outcome.message, confirm: outcome.confirm };
  }
  const { error } = outcome;
  if (error.code !== 'order_changed') return { ...base, outcome: 'refused', ...refusalWords(error) };
  refresh();
  return {
    ...base,
    outcome: 'conflict',
    message: 'Nothing of yours was done, and what you typed is still here.',
    seen: error.sequence,
    changes: error.changes.map(({ type, actor, staffName, reason, at }) => ({
      what: reason ? `${eventTitle(type)}: ${reason}` : eventTitle(type),
      who: staffName ?? ACTOR_WORDS[actor],
      when: CLOCK.format(at),
    })),
  };
}

/** The page of the order that a form is about. */
export function deskPath(form: FormData): string {
  return `/admin/orders/${encodeURIComponent(textOf(form, 'orderNumber'))}`;
}

/** A field of a form as text; empty when it is not there. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Fields like `send.<line id>` as whole numbers; null when one of them is none. */
export function quantitiesOf(form: FormData, prefix: string): Map<string, number> | null {
  const found = new Map<string, number>();
  for (const [name, value] of form) {
    if (!name.startsWith(`${prefix}.`) || typeof value !== 'string') continue;
    const text = value.trim() || '0';
    if (!/^\d{1,6}$/.test(text)) return null;
    found.set(name.slice(prefix.length + 1), Number(text));
  }
  return found;
}
