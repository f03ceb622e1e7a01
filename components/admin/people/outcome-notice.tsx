import { Notice } from '@/components/ui/notice';
import { outcomeWords } from './people-outcome';

/** What became of the last thing that was done on a page about people. */
export function OutcomeNotice({ outcome }: { outcome: unknown }) {
  const told = outcomeWords(outcome);
  if (!told) return null;
  return (
    <Notice tone={told.isRefusal ? 'caution' : 'positive'} role="status">
      <p>{told.words}</p>
    </Notice>
  );
}
