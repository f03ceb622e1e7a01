import { STEP_LABELS } from '@/components/sharing/level-labels';
import type { ShareProgress } from '@/components/sharing/store/request-share';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { hasReached, SHARE_LEVELS } from '@/lib/sharing/share-level';
import styles from './share-steps.module.css';

/** The steps to the discount, done and open. */
export function ShareSteps({ progress, percent }: { progress: ShareProgress; percent: string }) {
  const { status, unlocksAt } = progress;
  // The preview fetch of a network is no step of the person; it is shown only where it is what unlocks.
  const levels = SHARE_LEVELS.filter(
    (level) => hasReached(unlocksAt, level) && (level !== 'preview_fetched' || level === unlocksAt),
  );
  return (
    <ol className={styles.steps} aria-label="Your share’s progress">
      {levels.map((level) => {
        const isDone = hasReached(status, level);
        return (
          <li key={level} className={isDone ? styles.done : styles.open}>
            {STEP_LABELS[level]}
            <VisuallyHidden>{isDone ? ', done' : ', not yet'}</VisuallyHidden>
          </li>
        );
      })}
      <li className={styles.open}>
        {percent} off unlocked
        <VisuallyHidden>, not yet</VisuallyHidden>
      </li>
    </ol>
  );
}
