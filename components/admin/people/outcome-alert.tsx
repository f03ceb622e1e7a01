import { Alert } from '@/components/ui/alert';
import { outcomeMessage } from './people-outcome';

/** The outcome of the last action on a page about people. */
export function OutcomeAlert({ outcome }: { outcome: unknown }) {
  const shown = outcomeMessage(outcome);
  if (!shown) return null;
  return (
    <Alert tone={shown.isRefusal ? 'caution' : 'positive'} role="status">
      <p>{shown.message}</p>
    </Alert>
  );
}
