import { Badge } from '@/components/ui/badge';
import type { StripeEventVerdict } from '@/lib/payments/record-stripe-event';

const VERDICTS: Record<StripeEventVerdict, { label: string; tone: 'positive' | 'critical' | 'neutral' }> = {
  processed: { label: 'Processed', tone: 'positive' },
  flagged: { label: 'Did not add up', tone: 'critical' },
  ignored: { label: 'Ignored: not of this shop', tone: 'neutral' },
};

/** The outcome of a webhook event. */
export function VerdictBadge({ verdict }: { verdict: StripeEventVerdict }) {
  const { label, tone } = VERDICTS[verdict];
  return <Badge tone={tone}>{label}</Badge>;
}
