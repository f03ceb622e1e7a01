import type { ReactNode } from 'react';
import styles from './drawing.module.css';
import { NECK_FOOT, neckSide } from './points';

const SHOULDER = 'M 42 -20 C 52 -5 78 6 108 14';
const ARM =
  'M 108 14 C 138 20 158 36 164 64 C 170 94 174 120 173 150 C 172 178 172 200 174 226 M 126 226 C 128 196 128 160 122 120';
const FLANK = 'M 122 120 C 120 156 108 190 106 226';
const BLADE = 'M 40 46 C 34 78 46 114 66 124 C 84 116 98 92 104 66 M 40 50 C 64 44 92 34 118 34';
const EAR = 'M 56 -118 C 64 -126 70 -116 67 -104 C 65 -94 60 -86 53 -90';
const HEAD =
  'M 0 -176 C 38 -176 60 -150 59 -116 C 58 -94 52 -74 40 -60 C 26 -50 -26 -50 -40 -60 C -52 -74 -58 -94 -59 -116 C -60 -150 -38 -176 0 -176 Z';

type BackFigureProps = {
  tiltDegrees?: number;
  /** Instead of the hanging arm on the right. */
  rightArm?: ReactNode;
};

/** Head, shoulders and upper back from behind; the lowest vertebra of the neck is the origin. */
export function BackFigure({ tiltDegrees = 0, rightArm }: BackFigureProps) {
  return (
    <g>
      {[1, -1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <path d={SHOULDER} className={styles.line} />
          {side === 1 && rightArm ? null : <path d={ARM} className={styles.line} />}
          <path d={FLANK} className={styles.line} />
          <path d={BLADE} className={styles.soft} />
        </g>
      ))}
      <path d="M 0 -30 L 0 222" className={styles.spine} />
      {([1, -1] as const).map((side) => (
        <path key={side} d={neckSide({ side, halfWidth: 36, tiltDegrees })} className={styles.line} />
      ))}
      <g transform={`rotate(${tiltDegrees} ${NECK_FOOT.join(' ')})`}>
        {[1, -1].map((side) => (
          <path key={side} d={EAR} transform={`scale(${side} 1)`} className={styles.body} />
        ))}
        <path d={HEAD} className={styles.hair} />
      </g>
      {rightArm}
    </g>
  );
}
