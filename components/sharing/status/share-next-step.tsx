'use client';

import { NETWORK_LABELS, opensWindow } from '@/components/sharing/network-labels';
import {
  confirmOpened,
  refreshShare,
  reportReturn,
  retryShareTarget,
  type ShareState,
} from '@/components/sharing/store/share-store';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import styles from './share-status.module.css';

/** The possible next action: open what the browser blocked, confirm the return, refresh. */
export function ShareNextStep({ state }: { state: ShareState }) {
  const { phase, network, share, needsUserActivation } = state;
  if (!network || !share) return null;
  if (phase === 'paused') {
    return (
      <p className={styles.actions}>
        <Button type="button" variant="secondary" onClick={refreshShare}>
          Look again
        </Button>
      </p>
    );
  }
  if (phase !== 'started' && phase !== 'returning') return null;
  return (
    <p className={styles.actions}>
      {needsUserActivation && opensWindow(network) && share.intentUrl ? (
        <ButtonLink href={share.intentUrl} target="_blank" rel="noopener" onClick={confirmOpened}>
          Open {NETWORK_LABELS[network].name}
        </ButtonLink>
      ) : null}
      {needsUserActivation && !opensWindow(network) ? (
        <Button type="button" onClick={retryShareTarget}>
          Choose where to share
        </Button>
      ) : null}
      <Button type="button" variant="secondary" busy={phase === 'returning'} onClick={reportReturn}>
        I have shared it
      </Button>
    </p>
  );
}
