'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { NETWORK_WORDS, opensWindow } from './network-words';
import styles from './share-desk.module.css';
import { lookAgain, openedByHand, pressAgain, type ShareState, sayReturned } from './share-store';

/** What the person can press now: open what the browser blocked, say that they are back, look again. */
export function ShareNextStep({ state }: { state: ShareState }) {
  const { phase, network, share, needsPress } = state;
  if (!network || !share) return null;
  if (phase === 'paused') {
    return (
      <p className={styles.actions}>
        <Button type="button" look="secondary" onClick={lookAgain}>
          Look again
        </Button>
      </p>
    );
  }
  if (phase !== 'started' && phase !== 'returning') return null;
  return (
    <p className={styles.actions}>
      {needsPress && opensWindow(network) && share.intentUrl ? (
        <ButtonLink href={share.intentUrl} target="_blank" rel="noopener" onClick={openedByHand}>
          Open {NETWORK_WORDS[network].name}
        </ButtonLink>
      ) : null}
      {needsPress && !opensWindow(network) ? (
        <Button type="button" onClick={pressAgain}>
          Choose where to share
        </Button>
      ) : null}
      <Button type="button" look="secondary" busy={phase === 'returning'} onClick={sayReturned}>
        I have shared it
      </Button>
    </p>
  );
}
