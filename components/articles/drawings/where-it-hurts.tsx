import { BackFigure } from './back-figure';
import styles from './drawing.module.css';

const PLACES = [
  'Where the neck meets the skull: pain here can climb into the head.',
  'The sides of the neck: stiff when you turn.',
  'The top of the shoulders: tight after long sitting.',
  'Between the shoulder blades: a dull ache or a hot spot.',
  'It can spread over the shoulder and into the arm.',
];
const BADGES = [
  { x: -104, y: -92, to: [-26, -56] },
  { x: 104, y: -52, to: [30, -22] },
  { x: -150, y: -22, to: [-86, 18] },
  { x: 0, y: 190, to: [28, 118] },
  { x: 206, y: 74, to: [152, 66] },
] as const;

/** The back of a person with the five places where a neck and an upper back mostly hurt. */
export function WhereItHurts() {
  return (
    <>
      <svg viewBox="-230 -186 460 416" role="img" aria-labelledby="where-it-hurts-title where-it-hurts-text">
        <title id="where-it-hurts-title">Where it hurts</title>
        <desc id="where-it-hurts-text">
          A head, neck and upper back seen from behind. Marked are the base of the skull, both sides of the
          neck, the tops of the shoulders, the space between the shoulder blades, and the way into the arm.
        </desc>
        <BackFigure />
        {[1, -1].map((side) => (
          <g key={side} transform={`scale(${side} 1)`} className={styles.zone}>
            <ellipse cx="20" cy="-54" rx="17" ry="9" />
            <path d="M 20 -40 C 34 -40 33 -20 39 -10 C 34 0 22 0 16 -6 C 12 -18 14 -34 20 -40 Z" />
            <path d="M 36 4 C 54 4 84 10 110 18 C 122 24 114 34 98 34 C 72 34 44 32 34 24 C 26 16 28 6 36 4 Z" />
            <path d="M 22 52 C 34 46 38 62 38 80 C 40 102 48 116 40 126 C 30 132 18 124 15 106 C 12 86 12 58 22 52 Z" />
          </g>
        ))}
        <path d="M 140 40 C 154 66 154 110 150 158" className={styles.accent} strokeDasharray="2 6" />
        <path d="M 143 154 L 150 172 L 158 155 Z" className={styles.arrowhead} />
        {BADGES.map(({ x, y, to }, index) => (
          <g key={PLACES[index]}>
            <path d={`M ${x} ${y} L ${to[0]} ${to[1]}`} className={styles.accent} />
            <circle cx={x} cy={y} r="14" className={styles.badge} />
            <text x={x} y={y + 5.4} className={styles.number}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className={styles.legend}>
        {PLACES.map((place, index) => (
          <li key={place}>
            <span className={styles.sign} aria-hidden="true">
              {index + 1}
            </span>
            <span>{place}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
