import { environment } from './environment';

/** Ends a delayed payment now, instead of some seconds later. */
export async function settleDelayedPayment(sessionId: string, outcome: 'succeed' | 'fail'): Promise<void> {
  await control('POST', `sessions/${sessionId}/delayed`, { outcome });
}

/** Expires a checkout session now. */
export async function expireSession(sessionId: string): Promise<void> {
  await control('POST', `sessions/${sessionId}/expire`);
}

/** Drops the webhooks of everything that happens while `work` runs. */
export async function withoutWebhooks(work: () => Promise<void>): Promise<void> {
  await control('POST', 'webhooks', { paused: true });
  try {
    await work();
  } finally {
    await control('POST', 'webhooks', { paused: false });
  }
}

/** The status of a checkout session, from Stripe's API. */
export async function sessionStatus(sessionId: string): Promise<'open' | 'complete' | 'expired'> {
  const response = await fetch(`${environment.sandboxUrl}/pay/${sessionId}`);
  const page = await response.text();
  if (page.includes('has expired')) return 'expired';
  return page.includes('has been completed') ? 'complete' : 'open';
}

async function control(method: string, path: string, body: Record<string, unknown> = {}): Promise<unknown> {
  const response = await fetch(`${environment.sandboxUrl}/_sandbox/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}: ${await response.text()}`);
  return response.json();
}
