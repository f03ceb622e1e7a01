import type Stripe from 'stripe';
import { type Reply, redirectReply } from '../http/reply';
import { finishAuthentication } from '../payments/attempt-payment';
import { getCurrentSession } from '../payments/expire-session';
import type { SandboxContext } from '../sandbox-context';
import { requireSessionDetails } from '../store/require-record';
import { authenticatePage } from './authenticate-page';
import { closedPage, unknownSessionPage } from './closed-page';
import { payPage } from './pay-page';
import { attemptReply, submitPayment } from './submit-payment';
import { successUrl } from './success-url';

type PayRequest = { method: string; path: string; body: string };

/** Handles `/pay/…`. One transaction and one turn of the event loop, so that two posts of one form pay once. */
export function handlePay(context: SandboxContext, { method, path, body }: PayRequest): Reply {
  const match = /^\/pay\/([A-Za-z0-9_]+)(\/authenticate)?$/.exec(path);
  const session = match?.[1] ? getCurrentSession(context, match[1]) : undefined;
  if (!session) return unknownSessionPage();
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return { status: 405, headers: { Allow: 'GET, HEAD, POST' }, body: '' };
  }
  if (session.status !== 'open') return closedReply(session, method);
  const isChallenge = match?.[2] !== undefined;
  if (method !== 'POST') return isChallenge ? showChallenge(context, session) : showPage(context, session);
  const form = new URLSearchParams(body);
  return context.store.transact(() =>
    isChallenge ? submitChallenge(context, session, form) : submitPayment(context, session, form),
  );
}

/** The second post of a double submit lands where the first one did. */
function closedReply(session: Stripe.Checkout.Session, method: string): Reply {
  if (method !== 'POST') return closedPage(session, session.status === 'expired' ? 410 : 200);
  return session.status === 'complete' ? redirectReply(successUrl(session)) : closedPage(session, 410);
}

function showPage(context: SandboxContext, session: Stripe.Checkout.Session): Reply {
  return payPage({ session, details: requireSessionDetails(context.store, session.id) });
}

function showChallenge(context: SandboxContext, session: Stripe.Checkout.Session): Reply {
  const { pendingAttempt } = requireSessionDetails(context.store, session.id);
  return pendingAttempt
    ? authenticatePage(session, pendingAttempt.last4)
    : redirectReply(`/pay/${session.id}`);
}

function submitChallenge(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
): Reply {
  const outcome = finishAuthentication(context, session, form.get('outcome') === 'complete');
  return outcome ? attemptReply(context, { session, outcome }) : redirectReply(`/pay/${session.id}`);
}
