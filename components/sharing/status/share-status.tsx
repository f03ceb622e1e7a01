'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { percentLabel } from '@/components/sharing/percent-label';
import type { ShareClick } from '@/components/sharing/share-click';
import {
  getShareState,
  resumeShare,
  startShare,
  subscribeToShare,
} from '@/components/sharing/store/share-store';
import { Alert } from '@/components/ui/alert';
import { opens } from '@/lib/sharing/share-network';
import { NotificationEmailForm } from './notification-email-form';
import { ShareLink } from './share-link';
import { ShareNextStep } from './share-next-step';
import { ShareReward } from './share-reward';
import styles from './share-status.module.css';
import { shareStatusMessage } from './share-status-message';
import { ShareSteps } from './share-steps';

type ShareStatusProps = {
  /** The last click on a button; null when this browser only has a stored share. */
  click: ShareClick | null;
  productSlug: string;
  percentOffBps: number;
  /** Announces a message to screen readers. */
  announce: (message: string) => void;
};

/** The status of a share, below the buttons: what to do now, the steps, the link, and in the end the code. */
export function ShareStatus({ click, productSlug, percentOffBps, announce }: ShareStatusProps) {
  const state = useSyncExternalStore(subscribeToShare, getShareState, getShareState);
  const { progress, share, problem, phase } = state;
  const reward = progress?.promotionCode ?? null;
  const message = shareStatusMessage(state, percentLabel(reward?.percentOffBps ?? percentOffBps));
  const announcement = message ? `${message.title}. ${message.detail}` : '';
  const startedFor = useRef<ShareClick>(null);

  useEffect(() => {
    if (!click) void resumeShare();
    else if (startedFor.current !== click) {
      startedFor.current = click;
      void startShare({ ...click, productSlug });
    }
  }, [click, productSlug]);
  useEffect(() => announce(announcement), [announcement, announce]);

  if (phase === 'none' && !problem) return null;
  return (
    <div className={styles.status} data-phase={phase}>
      {problem ? (
        <Alert tone="critical" role="alert" title="That didn’t work">
          {problem}
        </Alert>
      ) : null}
      {message ? (
        <div className={styles.message}>
          <p className={styles.title}>{message.title}</p>
          <p>{message.detail}</p>
        </div>
      ) : null}
      {reward ? <ShareReward reward={reward} /> : <ShareNextStep state={state} />}
      {share && !reward && (phase === 'waiting' || phase === 'paused') ? (
        <NotificationEmailForm shareId={share.shareId} />
      ) : null}
      {progress && !reward ? <ShareSteps progress={progress} percent={percentLabel(percentOffBps)} /> : null}
      {share && (!reward || opens(share.network) === 'clipboard') ? (
        <ShareLink shareUrl={share.shareUrl} />
      ) : null}
    </div>
  );
}
