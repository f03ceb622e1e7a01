import type { ReactNode } from 'react';
import styles from './drawing.module.css';
import { NECK_FOOT, neckSide } from './points';

const FACE =
  'M 0 -176 C 36 -176 55 -152 54 -118 C 53 -92 46 -72 34 -58 C 24 -46 12 -40 0 -40 C -12 -40 -24 -46 -34 -58 C -46 -72 -53 -92 -54 -118 C -55 -152 -36 -176 0 -176 Z';
const HAIR =
  'M -54 -112 C -58 -154 -36 -180 0 -180 C 36 -180 58 -154 54 -112 C 51 -126 46 -138 36 -146 C 14 -138 -14 -141 -34 -150 C -45 -142 -50 -128 -54 -112 Z';
const FEATURES =
  'M -31 -108 C -26 -104 -19 -104 -14 -108 M 14 -108 C 19 -104 26 -104 31 -108 M 1 -102 C 1 -92 6 -86 1 -82 C -2 -81 -4 -82 -6 -84 M -13 -65 C -5 -60 5 -60 13 -65';
const EAR = 'M 52 -118 C 60 -126 66 -116 63 -104 C 61 -94 56 -86 50 -90';
const SHOULDER = 'M 36 -20 C 46 -5 76 6 108 14';
const HANGING_ARM =
  'M 108 14 C 138 20 158 36 164 64 C 170 94 174 120 173 150 C 172 178 172 200 174 226 M 126 226 C 128 196 128 150 120 104 M 120 104 C 120 150 109 190 107 226';

/**
 * Head and shoulders seen from the front; the foot of the neck is near the origin.
 * @param arms instead of hanging ones, for the right half of the picture; the left is its mirror image.
 */
export function FrontFigure({ tiltDegrees = 0, arms }: { tiltDegrees?: number; arms?: ReactNode }) {
  return (
    <g>
      {[1, -1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <path d={SHOULDER} className={styles.line} />
          {arms ?? <path d={HANGING_ARM} className={styles.line} />}
          <path d="M 12 20 C 40 10 78 16 110 22" className={styles.soft} />
        </g>
      ))}
      <path d="M -12 20 C -6 28 6 28 12 20" className={styles.soft} />
      {([1, -1] as const).map((side) => (
        <path key={side} d={neckSide({ side, halfWidth: 30, tiltDegrees })} className={styles.line} />
      ))}
      <g transform={`rotate(${tiltDegrees} ${NECK_FOOT.join(' ')})`}>
        {[1, -1].map((side) => (
          <path key={side} d={EAR} transform={`scale(${side} 1)`} className={styles.body} />
        ))}
        <path d={FACE} className={styles.body} />
        <path d={HAIR} className={styles.hair} />
        <path d={FEATURES} className={styles.soft} />
      </g>
    </g>
  );
}
