import type { ReactNode } from 'react';
import { BackFigure } from './back-figure';
import styles from './drawing.module.css';
import { FrontFigure } from './front-figure';

const CUPS = [
  [82, 34],
  [36, 80],
  [36, 130],
  [36, 180],
] as const;

/** Where a cup may stand and where it may not: a back, a front, and three kinds of skin. */
export function CupZones() {
  return (
    <div className={styles.zones}>
      <svg viewBox="-190 -186 380 416" role="img">
        <title>
          From behind: cups may stand on the tops of the shoulders and on the muscle on both sides of the
          spine; the spine itself stays free.
        </title>
        <Hatching id="cup-zones-back" />
        <BackFigure />
        <rect
          x="-9"
          y="-36"
          width="18"
          height="262"
          rx="9"
          fill="url(#cup-zones-back)"
          className={styles.forbidden}
        />
        {[1, -1].map((side) =>
          CUPS.map(([x, y]) => (
            <g key={`${side} ${y}`}>
              <circle cx={side * x} cy={y} r="20" className={styles.cup} />
              <circle cx={side * x} cy={y} r="11" className={styles.accent} />
            </g>
          )),
        )}
      </svg>
      <svg viewBox="-190 -186 380 416" role="img">
        <title>From the front: no cup on the front of the neck or its sides, nor on the head.</title>
        <Hatching id="cup-zones-front" />
        <FrontFigure />
        <path
          d="M -29 -54 C -18 -42 18 -42 29 -54 C 29 -40 31 -28 35 -18 C 26 2 14 18 0 26 C -14 18 -26 2 -35 -18 C -31 -28 -29 -40 -29 -54 Z"
          fill="url(#cup-zones-front)"
          className={styles.forbidden}
        />
      </svg>
      <ul className={styles.legend}>
        <Key sign={<circle cx="14" cy="14" r="11" className={styles.cup} />}>
          <strong>A cup may stand here:</strong> on muscle and healthy skin, along the top of the shoulder,
          between the shoulder blades, beside the spine.
        </Key>
        <Key
          sign={
            <rect
              x="3"
              y="3"
              width="22"
              height="22"
              rx="4"
              fill="url(#cup-zones-back)"
              className={styles.forbidden}
            />
          }
        >
          <strong>Never here:</strong> the front of the neck or its sides, the bones of the spine; nor on the
          head, or where it meets the neck.
        </Key>
        <Key sign={<path d="M 3 14 L 8 9 L 11 16 L 15 11 L 18 18 L 21 13 L 25 14" className={styles.line} />}>
          <strong>Nor on</strong> broken, irritated or infected skin,
        </Key>
        <Key
          sign={
            <path
              d="M 9 2 C 4 8 14 11 10 17 C 8 21 12 23 11 27 M 10 15 C 16 14 14 8 20 7 M 10 20 C 14 22 17 19 20 23"
              className={styles.line}
            />
          }
        >
          varicose veins,
        </Key>
        <Key
          sign={
            <path
              d="M 4 18 L 18 4 C 21 1 27 7 24 10 L 10 24 C 7 27 1 21 4 18 Z M 9 13 L 15 19 M 13 9 L 19 15"
              className={styles.line}
            />
          }
        >
          or the place of a recent injury.
        </Key>
      </ul>
    </div>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M 0 0 L 0 7" className={styles.hatch} />
      </pattern>
    </defs>
  );
}

function Key({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 28" className={styles.key} aria-hidden="true">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}
