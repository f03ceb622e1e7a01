import { LowestLevel, NextPlace, TightPlace } from './step-drawings';
import styles from './usage-steps.module.css';

const STEPS = [
  {
    Drawing: TightPlace,
    title: 'Find the place',
    text: 'Between the shoulder blades or along the top of the shoulder: beside the spine, never on its bones. The skin is clean, dry and whole, without balm or oil.',
  },
  {
    Drawing: LowestLevel,
    title: 'Start on the lowest level',
    text: 'Set the cup down flat and let it draw. Leave the heat off the first time; later, add warmth or the red light if you like. It should feel like a firm pull, never like pain.',
  },
  {
    Drawing: NextPlace,
    title: 'Move on after a few minutes',
    text: 'After 3 to 5 minutes, switch the suction off, let the cup release and choose the next place. Stay awake, and stop at pain, blisters or dizziness.',
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
