import type { PAYMENT_OUTCOMES } from './step';

const CARD_NUMBERS = {
  good: '4242424242424242',
  declined: '4000000000000002',
  threeDSecure: '4000002760003184',
  failedThreeDSecure: '4000002760003184',
  disputed: '4000000000000259',
  refundsFail: '4000000000005126',
  refundsSlow: '4000000000007726',
} as const;

/** Submits the hosted checkout as a buyer does, whatever its state: open, paid, expired or gone. */
export async function payCheckoutSession(url: string, how: (typeof PAYMENT_OUTCOMES)[number]): Promise<void> {
  if (how === 'debit' || how === 'bouncingDebit') {
    const outcome = how === 'debit' ? 'succeed' : 'fail';
    await post(url, { payment_method: 'bank_debit', delayed_outcome: outcome });
    return;
  }
  const location = await post(url, { card_number: CARD_NUMBERS[how], exp: '12/40', cvc: '123' });
  if (!location?.endsWith('/authenticate')) return;
  await post(`${url}/authenticate`, { outcome: how === 'failedThreeDSecure' ? 'fail' : 'complete' });
}

async function post(url: string, fields: Record<string, string>): Promise<string | null> {
  const body = new URLSearchParams({ ...fields, name: 'Ayesha Khan' });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  if (answer.status >= 500) throw new Error(`The hosted checkout responded with ${answer.status}`);
  return answer.headers.get('location');
}
