import { createHmac } from 'node:crypto';

/** Stripe's signature header: HMAC-SHA256 over `<seconds>.<body>`. Always the real time, never a shifted clock. */
export function signPayload(
  payload: string,
  secret: string,
  timestamp = Math.floor(Date.now() / 1000),
): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
