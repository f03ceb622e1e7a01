import { Accordion } from '@/components/ui/accordion';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { State, States } from './states';
import { ToastState } from './toast-state';

const NOTICE_TONES = ['info', 'positive', 'caution', 'critical'] as const;
const BADGE_TONES = ['neutral', 'positive', 'caution', 'critical'] as const;
const ITEMS = [
  { question: 'How long does delivery take?', answer: 'Two to five days within Pakistan.' },
  {
    question: 'A question that is so long that it takes more than one line on the phone of whoever reads it?',
    answer: 'The mark keeps its place at the end of the first line.',
  },
];

/** What tells something. */
export function MessageStates() {
  return (
    <>
      <States title="Badge">
        <State name="each tone">
          {BADGE_TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </State>
      </States>
      <States title="Notice">
        {NOTICE_TONES.map((tone) => (
          <State key={tone} name={tone}>
            <Notice tone={tone} title="Sold out">
              Every version is sold out just now. Nothing is reserved or promised.
            </Notice>
          </State>
        ))}
      </States>
      <States title="Toast">
        <State name="with a way back; silent after it was dismissed">
          <ToastState />
        </State>
      </States>
      <States title="Skeleton">
        <State name="one line, three lines">
          <Skeleton label="Looking up the price" />
          <Skeleton label="Looking up the delivery" lines={3} lineHeight="2.5rem" />
        </State>
      </States>
      <States title="Accordion">
        <State name="folded; open each">
          <Accordion items={ITEMS} heading="h4" />
        </State>
      </States>
    </>
  );
}
