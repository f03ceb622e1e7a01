import type { Opening } from '@/lib/workflows/opening/find-opening';
import { OpeningChecklist } from './opening-checklist';
import styles from './opening-overview.module.css';
import { OpeningStatus } from './opening-status';

/** Whether the shop takes orders, and everything that it needs for that. */
export function OpeningOverview({ opening, mayOpen }: { opening: Opening; mayOpen: boolean }) {
  return (
    <div className={styles.page}>
      <OpeningStatus opening={opening} mayOpen={mayOpen} />
      <OpeningChecklist requirements={opening.requirements} />
    </div>
  );
}
