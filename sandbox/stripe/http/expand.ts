import type { Records } from '../store/records';
import type { Store } from '../store/store';
import { ApiError } from './api-error';

type Plain = Record<string, unknown>;
type Expander = (store: Store, owner: Plain) => unknown;

/** Replaces an id by its record; null stays null. */
const byId =
  (collection: keyof Records, field: string): Expander =>
  (store, owner) => {
    const id = owner[field];
    return typeof id === 'string' ? (store.get(collection, id) ?? id) : id;
  };

/** What can be expanded, by the owner's `object` and the field. */
const EXPANDABLE: Readonly<Record<string, Readonly<Record<string, Expander>>>> = {
  'checkout.session': {
    payment_intent: byId('paymentIntents', 'payment_intent'),
    line_items: (store, owner) => sessionLineItems(store, String(owner.id)),
  },
  payment_intent: { latest_charge: byId('charges', 'latest_charge') },
  charge: {
    payment_intent: byId('paymentIntents', 'payment_intent'),
    refunds: (store, owner) => chargeRefunds(store, String(owner.id)),
  },
  refund: {
    charge: byId('charges', 'charge'),
    payment_intent: byId('paymentIntents', 'payment_intent'),
  },
  dispute: {
    charge: byId('charges', 'charge'),
    payment_intent: byId('paymentIntents', 'payment_intent'),
  },
  price: { product: byId('products', 'product') },
};

const MAX_DEPTH = 4;

/** Applies `expand[]` to a response. Stored records are never changed: each owner on the way is copied. */
export function expandResponse(store: Store, response: object, paths: readonly string[]): object {
  return paths.reduce<object>((expanded, path) => {
    const steps = path.split('.');
    // `data` of a list does not count towards Stripe's depth of four.
    if (steps.filter((step) => step !== 'data').length > MAX_DEPTH) throw cannotExpand(path);
    return expandStep(store, expanded as Plain, steps, path);
  }, response);
}

function expandStep(store: Store, owner: Plain, steps: readonly string[], path: string): Plain {
  const [step, ...rest] = steps;
  if (step === undefined) return owner;
  if (owner.object === 'list' && step === 'data' && Array.isArray(owner.data)) {
    return { ...owner, data: owner.data.map((item: Plain) => expandStep(store, item, rest, path)) };
  }
  const current = owner[step];
  const fill = EXPANDABLE[String(owner.object)]?.[step];
  // `price` on a line item is whole already, and may be walked through.
  const value = fill && (current === undefined || typeof current === 'string') ? fill(store, owner) : current;
  if (!fill && !(rest.length > 0 && isPlain(value))) throw cannotExpand(path);
  if (!isPlain(value)) return { ...owner, [step]: value };
  return { ...owner, [step]: expandStep(store, value, rest, path) };
}

function sessionLineItems(store: Store, sessionId: string): Plain {
  const items = store.get('sessionDetails', sessionId)?.lineItems ?? [];
  const url = `/v1/checkout/sessions/${sessionId}/line_items`;
  return { object: 'list', data: items.slice(0, 10), has_more: items.length > 10, url };
}

function chargeRefunds(store: Store, chargeId: string): Plain {
  const refunds = store
    .list('refunds')
    .filter((refund) => refund.charge === chargeId)
    .reverse();
  const url = `/v1/charges/${chargeId}/refunds`;
  return { object: 'list', data: refunds.slice(0, 10), has_more: refunds.length > 10, url };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cannotExpand(path: string): ApiError {
  return new ApiError({
    message: `This property cannot be expanded (${path}). You may want to try expanding it through another property, or the sandbox does not hold it.`,
    param: 'expand',
  });
}
