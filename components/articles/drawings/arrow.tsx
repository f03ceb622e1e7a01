import styles from './drawing.module.css';
import { formatPoint, type Point, rotatePoint } from './points';

const HEAD_LENGTH = 16;

/** A straight arrow of the accent's colour. */
export function Arrow({ from, to }: { from: Point; to: Point }) {
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const at = (x: number, y: number) => formatPoint(rotatePoint([to[0] + x, to[1] + y], degrees, to));
  return (
    <>
      <path d={`M ${formatPoint(from)} L ${at(-HEAD_LENGTH, 0)}`} className={styles.accent} />
      <path
        d={`M ${at(0, 0)} L ${at(-HEAD_LENGTH, -8)} L ${at(-HEAD_LENGTH, 8)} Z`}
        className={styles.arrowhead}
      />
    </>
  );
}
