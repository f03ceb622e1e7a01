import { LowestLevel, NextPlace, TightPlace } from './step-drawings';
import styles from './usage-steps.module.css';

const STEPS = [
  {
    Drawing: TightPlace,
    title: 'Find the tight place',
    text: 'Between the shoulder blades, along the top of the shoulder, beside the spine rather than on its bones. The skin is clean, dry and whole.',
  },
  {
    Drawing: LowestLevel,
    title: 'Start on the lowest level',
    text: 'Set the cup down flat and let it draw. Add warmth or the red light if you like them. It should feel like a firm pull, never like pain.',
  },
  {
    Drawing: NextPlace,
    title: 'Move on after a few minutes',
    text: 'Let it release, lift it off and choose the next place. Stay awake, and stop at pain, blisters or dizziness.',
  },
];

/** How the device is used, in three steps. */
export function UsageSteps({ heading: Heading = 'h3' }: { heading?: 'h3' | 'h4' }) {
  return (
    <ol className={styles.steps}>
      {STEPS.map(({ Drawing, title, text }, index) => (
        <li key={title}>
          <Drawing />
          <Heading className={styles.title}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {title}
          </Heading>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
