import { SafetyNote } from '@/components/suitability/safety-note';
import styles from './home-audience.module.css';

const FOR_YOU = [
  'You sit for hours, and your shoulders creep up by the evening.',
  'Stress settles in your neck.',
  'Warmth and pressure feel good on your back.',
  'You want something for ten quiet minutes at home.',
];

/** Whom the device suits, and in the same breath whom it does not. */
export function HomeAudience() {
  return (
    <section className={styles.section} aria-labelledby="for-whom">
      <div className={styles.suits}>
        <h2 id="for-whom">It suits you if</h2>
        <ul className={styles.list}>
          {FOR_YOU.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className={styles.safety}>
        <h2>And not everybody</h2>
        <SafetyNote headingLevel="h3" />
      </div>
    </section>
  );
}
