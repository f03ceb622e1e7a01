import Stripe from 'stripe';
import { isPrivateHost } from '@/lib/config/private-host';
import { HANDLED_EVENT_TYPES } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { unfinishedPaymentsSql } from '@/lib/payments/unfinished-payments';
import { paymentMethodsWhere } from '@/lib/pricing/payment-methods';
import { summarisePayment } from '@/lib/pricing/payment-summary';
import { describeUnfinishedPayments, type UnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import { STRIPE_API_VERSION, stripeEndpoint } from '@/lib/stripe/client';
import {
  type Check,
  type DoctorContext,
  type Finding,
  ok,
  problem,
  reasonOf,
  skipped,
  warning,
} from '@/scripts/doctor/finding';
import { onDatabase } from '@/scripts/doctor/on-database';

const LIMIT_MS = 5_000;

type Endpoint = Pick<Stripe.WebhookEndpoint, 'url' | 'status' | 'api_version' | 'enabled_events'>;

function openStripe({ settings }: DoctorContext): Stripe {
  return new Stripe(settings.STRIPE_SECRET_KEY ?? '', {
    apiVersion: STRIPE_API_VERSION,
    timeout: LIMIT_MS,
    maxNetworkRetries: 0,
    telemetry: false,
    ...stripeEndpoint(settings.STRIPE_API_BASE ?? null),
  });
}

/** The key opens what the shop reads. Writing is tried by nobody but a buyer. Without Stripe the shop takes no cards. */
export const stripeCheck: Check = {
  title: 'Stripe',
  run: async (context) => {
    if (isWithoutStripe(context)) return judgeWithoutStripe(context);
    if (!context.settings.STRIPE_SECRET_KEY) return skipped('STRIPE_SECRET_KEY is missing or not right');
    const stripe = openStripe(context);
    const lists = {
      'Checkout Sessions': stripe.checkout.sessions,
      Coupons: stripe.coupons,
      Refunds: stripe.refunds,
      'Payment Intents': stripe.paymentIntents,
      Charges: stripe.charges,
      Disputes: stripe.disputes,
    };
    const refused: string[] = [];
    for (const [name, resource] of Object.entries(lists)) {
      try {
        await resource.list({ limit: 1 });
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripePermissionError)) return describeFailure(error);
        refused.push(name);
      }
    }
    if (refused.length > 0)
      return problem(
        `the key may not read ${refused.join(', ')}`,
        'Give it these rights in Stripe’s dashboard.',
      );
    return judgeMode(context);
  },
};

/** None of its variables is set; where some are, the check of the environment names what is missing. */
function isWithoutStripe({ env }: DoctorContext): boolean {
  return !(env.STRIPE_SECRET_KEY || env.STRIPE_WEBHOOK_SECRET || env.STRIPE_API_BASE);
}

/** Nothing is wrong with a shop that takes no cards, unless it took some before. */
async function judgeWithoutStripe(context: DoctorContext): Promise<Finding> {
  const methods = paymentMethodsWhere(({ provider }) => provider !== 'stripe');
  const found = ok(`not used; buyers pay by ${summarisePayment({ methods, as: 'short' })}`);
  if (!context.settings.DATABASE_URL) return found;
  const judged = await onDatabase(context, async (client) => {
    const { rows } = await client.query<UnfinishedPayments>(unfinishedPaymentsSql('stripe'));
    const unfinished = rows[0] && describeUnfinishedPayments(rows[0]);
    return unfinished
      ? problem(
          `its keys are missing, and still open there: ${unfinished}`,
          'Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET again, and restart the shop: it then finishes them.',
        )
      : found;
  }).catch(() => found);
  return judged.status === 'skipped' ? found : judged;
}

function describeFailure(error: unknown): Finding {
  return error instanceof Stripe.errors.StripeAuthenticationError
    ? problem('the key is refused', 'Copy STRIPE_SECRET_KEY again from Developers > API keys.')
    : problem(reasonOf(error), 'Let this machine reach api.stripe.com at port 443.');
}

function judgeMode({ settings }: DoctorContext): Finding {
  if (settings.STRIPE_API_BASE) return ok(`the sandbox at ${settings.STRIPE_API_BASE}`);
  if (settings.STRIPE_SECRET_KEY?.includes('_live_')) return ok('a live key, accepted');
  const isPublic = settings.SITE_URL !== null && !isPrivateHost(new URL(settings.SITE_URL).hostname);
  return isPublic
    ? warning(
        'a test key, accepted',
        'Before you sell, take the live key: with this one nobody pays real money.',
      )
    : ok('a test key, accepted');
}

/** Stripe sends the events that the shop handles to the address of the shop. Its signing secret cannot be read back. */
export const webhookCheck: Check = {
  title: 'Stripe webhook',
  needs: ['SITE_URL'],
  run: async (context) => {
    if (isWithoutStripe(context)) return skipped('the shop takes no cards');
    if (!context.settings.STRIPE_SECRET_KEY) return skipped('STRIPE_SECRET_KEY is missing or not right');
    const url = `${context.settings.SITE_URL}/api/webhooks/stripe`;
    const endpoints = await openStripe(context)
      .webhookEndpoints.list({ limit: 100 })
      .catch((error: unknown) => error);
    if (endpoints instanceof Stripe.errors.StripeConnectionError) return skipped('Stripe cannot be reached');
    return endpoints instanceof Error
      ? skipped('the key may not read it: compare the endpoint in the dashboard with the README, “Stripe”')
      : judgeEndpoints((endpoints as Stripe.ApiList<Stripe.WebhookEndpoint>).data, url);
  },
};

export function judgeEndpoints(endpoints: readonly Endpoint[], url: string): Finding {
  const endpoint = endpoints.find((each) => each.url === url);
  if (!endpoint)
    return problem(`Stripe has no endpoint ${url}`, 'Add it in Developers > Webhooks (README, “Stripe”).');
  if (endpoint.status !== 'enabled')
    return problem('the endpoint is switched off', 'Enable it in Developers > Webhooks.');
  if (endpoint.api_version !== STRIPE_API_VERSION) {
    return problem(
      `the endpoint has API version ${endpoint.api_version ?? 'of the account'}, and its events are refused`,
      `Make a new endpoint with version ${STRIPE_API_VERSION}, and copy its secret.`,
    );
  }
  const isSent = (type: string) =>
    endpoint.enabled_events.includes('*') || endpoint.enabled_events.includes(type);
  const missing = HANDLED_EVENT_TYPES.filter((type) => !isSent(type));
  return missing.length > 0
    ? problem(`the endpoint is not sent ${missing.join(', ')}`, 'Add these events to it.')
    : ok('the endpoint is sent all events that the shop handles');
}
