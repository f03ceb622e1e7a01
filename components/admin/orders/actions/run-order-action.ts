import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormMessage } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { submittedTexts } from '@/components/admin/forms/submitted-texts';
import { ACTOR_LABELS, eventTitle } from '@/components/admin/orders/order-labels';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { formatShopClock } from '@/lib/config/format-shop-time';
import { isUuid, newId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import { findCardNumberFields } from '@/lib/http/card-number-fields';
import type { ChangeError } from '@/lib/orders/change-errors';
import { getOrderId } from '@/lib/orders/detail/order-detail-queries';
import type { CompletedAction } from './completed-action';
import type { OrderActionState } from './order-action-state';
import { type Refusal, refusalMessage } from './refusal-message';

type OrderConflict = Extract<ChangeError, { code: 'order_changed' }>;

export type OrderActionContext = {
  actor: StaffActor;
  /** The version and idempotency key of the change. */
  change: { orderId: string; expectedVersion: number; requestKey: string; staffId: string };
};

/** The outcome: done, refused, or to be confirmed before it is done. */
export type OrderActionOutcome =
  | Result<CompletedAction, Refusal | OrderConflict>
  | { ok: 'review'; message: string; confirm: string };

type OrderActionRun = { actor: StaffActor; previous: OrderActionState; form: FormData };

/**
 * Runs an order action for somebody who is permitted to: finds the order, then redirects to its page, which says what was
 * done, or returns the state of the form with what is wrong.
 */
export async function runOrderAction(
  { actor, previous, form }: OrderActionRun,
  work: (context: OrderActionContext) => Promise<OrderActionOutcome>,
): Promise<OrderActionState> {
  const cards = findCardNumberFields(form);
  if (Object.keys(cards).length > 0) {
    return toFormState({
      outcome: { ok: false, error: { code: 'card_number', errors: cards } },
      previous,
      form,
    });
  }
  const orderId = await getOrderId(formText(form, 'orderNumber'));
  const requestKey = formText(form, 'requestKey');
  const outcome: OrderActionOutcome = orderId
    ? await work({
        actor,
        change: {
          orderId,
          expectedVersion: Number(formText(form, 'seen')) || 0,
          requestKey: isUuid(requestKey) ? requestKey : newId(),
          staffId: actor.staffId,
        },
      })
    : { ok: false, error: { code: 'order_not_found' } };
  // A unique query parameter makes the page render fresh forms.
  if (outcome.ok === true)
    redirect(`${orderDetailPath(form)}?done=${outcome.value}&at=${newId().slice(-12)}`);
  return toFormState({ outcome, previous, form });
}

function toFormState(input: {
  outcome: Exclude<OrderActionOutcome, { ok: true }>;
  previous: OrderActionState;
  form: FormData;
}): OrderActionState {
  const { outcome, previous, form } = input;
  const version = previous.result?.version ?? null;
  if (outcome.ok === 'review') {
    return completeForm(previous, {
      tone: 'caution',
      title: 'Please check',
      text: outcome.message,
      typed: submittedTexts(form),
      result: { version, confirm: outcome.confirm },
    });
  }
  const { error } = outcome;
  if (error.code !== 'order_changed') {
    const { message: detail, errors } = refusalMessage(error);
    return refuseAction(previous, form, { detail, errors, result: { version, confirm: null } });
  }
  refresh();
  return completeForm(previous, {
    ...conflictMessage(error.changes),
    typed: submittedTexts(form),
    result: { version: error.currentVersion, confirm: null },
  });
}

/** What others did to the order while the form was open. */
function conflictMessage(changes: OrderConflict['changes']): FormMessage {
  return {
    tone: 'caution',
    isUrgent: true,
    title: 'This order has changed since you opened it',
    items: changes.map(({ type, actor, staffName, reason, at }) => ({
      label: staffName ?? ACTOR_LABELS[actor],
      text: `, ${formatShopClock(at)}: ${reason ? `${eventTitle(type)}: ${reason}` : eventTitle(type)}`,
    })),
    text: 'Nothing of yours was done, and what you typed is still here. Look at the order as it is now; if yours is still right, send it again.',
  };
}

/** The page of the order that a form is about. */
export function orderDetailPath(form: FormData): string {
  return `/admin/orders/${encodeURIComponent(formText(form, 'orderNumber'))}`;
}

/** A field of a form as text; empty when it is not there. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Fields like `send.<line id>` as whole numbers; null when one of them is none. */
export function formQuantities(form: FormData, prefix: string): Map<string, number> | null {
  const found = new Map<string, number>();
  for (const [name, value] of form) {
    if (!name.startsWith(`${prefix}.`) || typeof value !== 'string') continue;
    const text = value.trim() || '0';
    if (!/^\d{1,6}$/.test(text)) return null;
    found.set(name.slice(prefix.length + 1), Number(text));
  }
  return found;
}
