import styles from './drawing.module.css';
import { ProfileFigure } from './profile-figure';

/** Degrees and the load that a computer model gives for them, in kilograms (Hansraj 2014, from pounds). */
const STAGES = [
  { bowDegrees: 0, kilograms: 5, posture: 'upright' },
  { bowDegrees: 30, kilograms: 18, posture: 'bowed' },
  { bowDegrees: 60, kilograms: 27, posture: 'bowed low' },
] as const;
const STEP = 226;
const FLOOR = 246;

/** Three heads that lean further and further, each over a bar of the load on its neck. */
export function ForwardHeadLoad() {
  return (
    <svg viewBox="-66 -180 690 500" role="img" aria-labelledby="forward-head-title forward-head-text">
      <title id="forward-head-title">What a bowed head weighs on the neck</title>
      <desc id="forward-head-text">
        Three people from the side. Upright, the load on the neck is about 5 kilograms; bowed by 30 degrees,
        about 18; bowed by 60 degrees, about 27.
      </desc>
      {STAGES.map(({ bowDegrees, kilograms, posture }, index) => (
        <g key={posture} transform={`translate(${index * STEP} 0)`}>
          <path d="M -4 0 L -4 -172" className={styles.ghost} />
          <ProfileFigure bowDegrees={bowDegrees} />
          <circle cx="-4" cy="2" r="5" className={styles.arrowhead} />
          <rect
            x="-22"
            y={FLOOR - kilograms * 3.2}
            width="58"
            height={kilograms * 3.2}
            className={styles.bar}
          />
          <text x="7" y={FLOOR - kilograms * 3.2 - 10} className={styles.label}>
            {kilograms} kg
          </text>
          <text x="7" y={FLOOR + 28} className={styles.label}>
            {bowDegrees}°
          </text>
          <text x="7" y={FLOOR + 56} className={styles.under}>
            {posture}
          </text>
        </g>
      ))}
      <path d={`M -52 ${FLOOR} L 524 ${FLOOR}`} className={styles.line} />
    </svg>
  );
}
