import { SafetyNote } from '@/components/suitability/safety-note';
import styles from './home-audience.module.css';

const FOR_YOU = [
  'You sit for hours, and your shoulders creep up by the evening.',
  'You like to wind down after a busy day.',
  'You like warmth and a firm pull on your upper back.',
  'You want something for a few quiet minutes at home.',
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
        <h2>Not suitable for everyone</h2>
        <SafetyNote isFolded />
      </div>
    </section>
  );
}
