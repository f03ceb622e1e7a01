import Stripe from 'stripe';
import { countEvent } from '@/lib/metrics/event-counters';
import { traced } from '@/lib/tracing/traced';
import { recordStripeAnswer, recordStripeFailure } from './last-calls';

/**
 * Stripe could not be reached, did not respond in time, or rejects our key: whether it did what was requested is not
 * known, and the same request with the same key may be sent again.
 */
export class StripeUnavailable extends Error {
  override name = 'StripeUnavailable';
  /**
   * Stripe itself responded with an error. It keeps that response under the request's idempotency key for a day, so
   * that the same request would only get it again (docs.stripe.com/api/idempotent_requests).
   */
  readonly isPermanent: boolean;
  constructor(message: string, options: { cause?: unknown; isPermanent?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.isPermanent = options.isPermanent ?? false;
  }
}

/** The shop has no keys for Stripe: what is open there can neither be asked about nor changed until it has some. */
export class StripeNotConfigured extends StripeUnavailable {
  override name = 'StripeNotConfigured';
  constructor() {
    super('Stripe is not set up: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET are missing');
  }
}

/**
 * Stripe understood what was asked and said no; asking again would not help. Its message is of ours, because it is shown
 * to staff and mailed to the owner: it names Stripe's code, and what Stripe wrote, which quotes what it was sent, is the
 * cause.
 */
export class StripeRefused extends Error {
  override name = 'StripeRefused';
  readonly isMissing: boolean;
  constructor(cause: Stripe.errors.StripeInvalidRequestError) {
    const why = [cause.code?.replaceAll('_', ' '), cause.param && `at ${cause.param}`].filter(Boolean);
    super(['Stripe refused it', ...(why.length > 0 ? [`: ${why.join(' ')}`] : [])].join(''), { cause });
    this.isMissing = cause.statusCode === 404;
  }
}

const UNAUTHORISED = 401;
const FORBIDDEN = 403;
const CONFLICT = 409;

/** Sends a request to Stripe; distinguishes "unreachable" from "refused". @throws StripeUnavailable, StripeRefused */
export async function callStripe<Value>(request: () => Promise<Value>): Promise<Value> {
  try {
    const value = await traced('Stripe', () => sendRequest(request));
    recordCall('answered');
    return value;
  } catch (error) {
    if (error instanceof StripeNotConfigured) throw error;
    if (error instanceof StripeUnavailable) recordCall('unavailable', error.message);
    else if (error instanceof StripeRefused) recordCall('refused');
    throw error;
  }
}

/** @param failure why it is not known what Stripe did. */
function recordCall(outcome: 'answered' | 'refused' | 'unavailable', failure?: string): void {
  countEvent('stripe_calls', outcome);
  if (failure === undefined) recordStripeAnswer();
  else recordStripeFailure(failure);
}

async function sendRequest<Value>(request: () => Promise<Value>): Promise<Value> {
  try {
    return await request();
  } catch (error) {
    if (isDenied(error)) {
      throw new StripeUnavailable('Stripe does not accept our key, or not for this', { cause: error });
    }
    if (isUnavailable(error)) {
      const isPermanent = error instanceof Stripe.errors.StripeAPIError && error.statusCode === 500;
      throw new StripeUnavailable('Stripe did not answer', { cause: error, isPermanent });
    }
    if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new StripeRefused(error);
    throw error;
  }
}

/**
 * A key that was revoked, or that is restricted and lacks a permission, says nothing about what was asked: it is as if
 * Stripe were away until the owner has set another one.
 */
function isDenied(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  return error.statusCode === UNAUTHORISED || error.statusCode === FORBIDDEN;
}

function isUnavailable(error: unknown): boolean {
  if (error instanceof Stripe.errors.StripeConnectionError) return true;
  if (error instanceof Stripe.errors.StripeRateLimitError) return true;
  if (error instanceof Stripe.errors.StripeIdempotencyError) return false;
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  const status = error.statusCode ?? 500;
  // A conflict is the same request, sent twice, whose first is still under way.
  return status >= 500 || status === CONFLICT;
}
