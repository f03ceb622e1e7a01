import 'server-only';
import type { JobPayloads } from '@/lib/jobs/job';
import { submitRefund as submit } from '@/lib/workflows/refunds/submit-refund';

/** Carries out a refund that was decided; runs again until Stripe has said yes or no. */
export async function submitRefund(payload: JobPayloads['submit-refund']): Promise<void> {
  await submit(payload.refundId);
}
