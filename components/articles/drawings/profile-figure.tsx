import styles from './drawing.module.css';
import { formatPoint, type Point, rotatePoint } from './points';

/** A head seen from the side, looking right. The lowest vertebra of the neck is the origin. */
const HEAD =
  'M -15 -66 C -31 -80 -38 -108 -29 -132 C -19 -156 6 -168 30 -166 C 54 -164 70 -149 71 -126 C 71 -119 69 -115 69 -110 C 70 -104 76 -96 82 -86 C 84 -82 80 -79 74 -79 C 75 -76 77 -74 76 -71 C 75 -69 72 -68 71 -67 C 73 -65 75 -62 73 -59 C 71 -57 70 -56 70 -53 C 72 -49 71 -42 64 -39 C 56 -36 46 -38 38 -43';
const HAIR =
  'M -15 -66 C -31 -80 -38 -108 -29 -132 C -19 -156 6 -168 30 -166 C 54 -164 70 -149 71 -128 C 62 -138 50 -142 40 -139 C 42 -126 34 -116 28 -108 C 26 -98 22 -104 15 -105 C 4 -104 6 -88 2 -78 C -3 -70 -9 -66 -15 -66 Z';
const NAPE: Point = [-15, -66];
const THROAT: Point = [38, -43];

/** A head bowed by an angle, on a neck that bends with it and shoulders that stay. */
export function ProfileFigure({ bowDegrees, isGhost = false }: { bowDegrees: number; isGhost?: boolean }) {
  const nape = rotatePoint(NAPE, bowDegrees);
  const throat = rotatePoint(THROAT, bowDegrees);
  const napeGuide = rotatePoint([-6, -40], bowDegrees * 0.8);
  const throatGuide: Point = [(throat[0] + 40) / 2 - 8, (throat[1] + 18) / 2 - bowDegrees / 15];
  const head = <path d={HEAD} className={isGhost ? styles.ghost : styles.body} />;
  if (isGhost) return <g transform={`rotate(${bowDegrees})`}>{head}</g>;
  return (
    <g>
      <path d="M -15 4 C -30 16 -46 34 -52 62 C -57 88 -54 108 -52 126" className={styles.line} />
      <path d="M 40 18 C 54 30 66 50 68 76 C 69 96 66 112 66 126" className={styles.line} />
      <path d={`M ${formatPoint(nape)} C ${formatPoint(napeGuide)} -9 -16 -15 4`} className={styles.line} />
      <path d={`M ${formatPoint(throat)} Q ${formatPoint(throatGuide)} 40 18`} className={styles.line} />
      <path
        d="M 4 42 C 24 40 39 57 37 84 C 35 104 34 114 35 126 M -25 92 C -24 106 -21 116 -20 126"
        className={styles.line}
      />
      <g transform={`rotate(${bowDegrees})`}>
        {head}
        <path d={HAIR} className={styles.hair} />
        <path
          d="M 12 -98 C 6 -102 8 -84 14 -79 C 19 -78 24 -88 23 -95 C 22 -102 15 -103 12 -98 Z"
          className={styles.body}
        />
        <path d="M 19 -76 C 20 -62 27 -50 38 -43" className={styles.soft} />
        <path d="M 55 -106 C 59 -109 63 -109 66 -107" className={styles.soft} />
      </g>
    </g>
  );
}
