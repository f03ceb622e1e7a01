import styles from './step-drawings.module.css';

/** Each in the line weight of the drawings in the articles. The words beside them say the same, so nobody has to see them. */
const DRAWING = { viewBox: '0 0 260 156', className: styles.drawing };

const SHOULDER =
  'M 151 6 L 151 26 C 151 42 170 49 196 56 C 224 64 236 80 240 112 L 242 156 M 212 156 C 210 138 211 124 214 110';
const BLADE = 'M 163 76 C 159 100 166 122 178 132 C 192 124 201 106 203 86';
const PLACES = [
  [180, 66],
  [152, 92],
  [152, 130],
] as const;

/** Shoulders from behind, and where a cup may stand. */
export function TightPlace() {
  return (
    <svg {...DRAWING} aria-hidden="true">
      {[false, true].map((isMirrored) => (
        <g key={String(isMirrored)} transform={isMirrored ? 'matrix(-1 0 0 1 260 0)' : undefined}>
          <path d={SHOULDER} className={styles.line} />
          <path d={BLADE} className={styles.soft} />
          {PLACES.map(([x, y]) => (
            <circle key={y} cx={x} cy={y} r="12" className={styles.place} />
          ))}
        </g>
      ))}
      <path d="M 130 36 L 130 156" className={styles.spine} />
      <circle cx="152" cy="92" r="12" className={styles.chosen} />
    </svg>
  );
}

/** The cup on the skin, which it lifts a little; the first of six levels is lit. */
export function LowestLevel() {
  return (
    <svg {...DRAWING} aria-hidden="true">
      <path
        d="M 12 136 L 88 136 C 104 136 104 118 130 118 C 156 118 156 136 172 136 L 248 136"
        className={styles.line}
      />
      <Device />
      <path d="M 130 110 L 130 92 M 123 99 L 130 92 L 137 99" className={styles.accent} />
    </svg>
  );
}

/** The cup lifted off, on its way from the place where it stood to the next. */
export function NextPlace() {
  return (
    <svg {...DRAWING} aria-hidden="true">
      <path d="M 12 136 L 248 136" className={styles.line} />
      <ellipse cx="64" cy="136" rx="38" ry="7" className={styles.mark} />
      <path d="M 62 112 C 64 74 80 50 106 44 M 97 38.5 L 107 44 L 101.5 53" className={styles.accent} />
      <g transform="translate(44 -10) rotate(9 130 80)">
        <Device />
      </g>
    </svg>
  );
}

/** The device from the side. */
function Device() {
  return (
    <>
      <path
        d="M 92 72 C 82 58 82 34 94 24 C 102 17 158 17 166 24 C 178 34 178 58 168 72 Z"
        className={styles.body}
      />
      <path d="M 95 72 L 165 72 L 164 80 L 96 80 Z" className={styles.body} />
      <path d="M 98 80 L 91 128 M 162 80 L 169 128" className={styles.line} />
      <rect x="85" y="128" width="90" height="8" rx="4" className={styles.body} />
      {[0, 1, 2, 3, 4, 5].map((level) => (
        <path
          key={level}
          d={`M ${112.5 + level * 7} 43 l 0 9`}
          className={level === 0 ? styles.accent : styles.soft}
        />
      ))}
    </>
  );
}
