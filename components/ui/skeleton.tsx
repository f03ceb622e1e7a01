import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden';

type SkeletonProps = {
  /** What is loading, for screen readers: "Looking up the delivery". */
  label: string;
  lines?: number;
  /** Height of a line, as a CSS length, so that nothing jumps when the real thing comes. */
  lineHeight?: string;
};

/** A placeholder while something loads. It shows only after a moment: what comes at once never flickers. */
export function Skeleton({ label, lines = 1, lineHeight = '1.5rem' }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without matter have no name but their place.
        <span key={index} className={styles.line} style={{ height: lineHeight }} />
      ))}
    </div>
  );
}
