import { Badge } from '@/components/ui/badge';
import type { StripeEventVerdict } from '@/lib/payments/record-stripe-event';

const VERDICTS: Record<StripeEventVerdict, { words: string; tone: 'positive' | 'critical' | 'neutral' }> = {
  processed: { words: 'Processed', tone: 'positive' },
  flagged: { words: 'Did not add up', tone: 'critical' },
  ignored: { words: 'Ignored: not of this shop', tone: 'neutral' },
};

/** What the shop made of an event. */
export function VerdictBadge({ verdict }: { verdict: StripeEventVerdict }) {
  const { words, tone } = VERDICTS[verdict];
  return <Badge tone={tone}>{words}</Badge>;
}
