import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { hasReached, SHARE_LEVELS } from '@/lib/sharing/share-level';
import { STEP_WORDS } from './level-words';
import type { ShareProgress } from './request-share';
import styles from './share-steps.module.css';

/** The way to the discount, with what is behind and what is still to come. */
export function ShareSteps({ progress, percent }: { progress: ShareProgress; percent: string }) {
  const { status, unlocksAt } = progress;
  // A network that looks at a link is no step of the person's; it shows only where it is what unlocks.
  const levels = SHARE_LEVELS.filter(
    (level) => hasReached(unlocksAt, level) && (level !== 'preview_fetched' || level === unlocksAt),
  );
  return (
    <ol className={styles.steps} aria-label="Where your share stands">
      {levels.map((level) => {
        const isDone = hasReached(status, level);
        return (
          <li key={level} className={isDone ? styles.done : styles.open}>
            {STEP_WORDS[level]}
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
