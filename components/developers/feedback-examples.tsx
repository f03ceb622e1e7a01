import { Accordion } from '@/components/ui/accordion';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import { Toast } from '@/components/ui/toast';
import { Example, ExampleGroup } from './example';

const ALERT_TONES = ['info', 'positive', 'caution', 'critical'] as const;
const BADGE_TONES = ['neutral', 'positive', 'caution', 'critical'] as const;
const ITEMS = [
  { question: 'How long does delivery take?', answer: 'Two to five days within Pakistan.' },
  {
    question: 'A question that is so long that it takes more than one line on the phone of whoever reads it?',
    answer: 'The mark keeps its place at the end of the first line.',
  },
];

/** Badges, alerts, toasts, skeletons, accordions. */
export function FeedbackExamples() {
  return (
    <>
      <ExampleGroup title="Badge">
        <Example name="each tone">
          {BADGE_TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Alert">
        {ALERT_TONES.map((tone) => (
          <Example key={tone} name={tone}>
            <Alert tone={tone} title="Sold out">
              Every version is out of stock. Please check back.
            </Alert>
          </Example>
        ))}
      </ExampleGroup>
      <ExampleGroup title="Toast">
        <Example name="with a way back; silent">
          <Toast message="NUE Cupping Massager, Duo set was removed.">
            <button type="button">Put back</button>
          </Toast>
          <Toast />
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Skeleton">
        <Example name="one line, three lines">
          <Skeleton label="Looking up the price" />
          <Skeleton label="Looking up the delivery" lines={3} lineHeight="2.5rem" />
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Accordion">
        <Example name="folded; open each">
          <Accordion items={ITEMS} heading="h4" />
        </Example>
      </ExampleGroup>
    </>
  );
}
