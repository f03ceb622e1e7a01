import { Badge } from '@/components/ui/badge';
import type { StripeEventOutcome } from '@/lib/payments/stripe-event-outcome';

const OUTCOMES: Record<StripeEventOutcome, { label: string; tone: 'positive' | 'critical' | 'neutral' }> = {
  processed: { label: 'Processed', tone: 'positive' },
  flagged: { label: 'Did not add up', tone: 'critical' },
  ignored: { label: 'Ignored: not of this shop', tone: 'neutral' },
};

/** The outcome of a webhook event. */
export function StripeEventOutcomeBadge({ outcome }: { outcome: StripeEventOutcome }) {
  const { label, tone } = OUTCOMES[outcome];
  return <Badge tone={tone}>{label}</Badge>;
}
