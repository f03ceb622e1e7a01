'use client';

import {
  confirmOpened,
  refreshShare,
  reportReturn,
  retryShareTarget,
  type ShareState,
} from '@/components/sharing/store/share-store';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { NETWORK_LABELS, opens } from '@/lib/sharing/share-network';
import styles from './share-status.module.css';

/** The possible next action: open what the browser blocked, confirm the return, refresh. */
export function ShareNextStep({ state }: { state: ShareState }) {
  const { phase, network, share, needsUserActivation } = state;
  if (!network || !share) return null;
  if (phase === 'paused') {
    return (
      <p className={styles.actions}>
        <Button type="button" variant="secondary" onClick={refreshShare}>
          Check again
        </Button>
      </p>
    );
  }
  if (phase !== 'started' && phase !== 'returning') return null;
  return (
    <p className={styles.actions}>
      {needsUserActivation && opens(network) === 'window' && share.intentUrl ? (
        <ButtonLink href={share.intentUrl} target="_blank" rel="noopener" onClick={confirmOpened}>
          Open {NETWORK_LABELS[network].name}
        </ButtonLink>
      ) : null}
      {needsUserActivation && opens(network) !== 'window' ? (
        <Button type="button" onClick={retryShareTarget}>
          Choose where to share
        </Button>
      ) : null}
      <Button type="button" variant="secondary" busy={phase === 'returning'} onClick={reportReturn}>
        I’ve shared it
      </Button>
    </p>
  );
}
