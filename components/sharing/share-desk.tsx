'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Notice } from '@/components/ui/notice';
import { AddressForm } from './address-form';
import { percentWords } from './percent-words';
import styles from './share-desk.module.css';
import { ShareLink } from './share-link';
import { ShareNextStep } from './share-next-step';
import type { ShareRequest } from './share-request';
import { ShareReward } from './share-reward';
import { shareStatusWords } from './share-status-words';
import { ShareSteps } from './share-steps';
import { beginShare, getShareState, resumeShare, subscribeToShare } from './share-store';

type ShareDeskProps = {
  /** The last press of a button; null when the browser only remembers a share. */
  request: ShareRequest | null;
  productSlug: string;
  percentOffBps: number;
  /** Tells those who listen to the page. */
  say: (words: string) => void;
};

/** Where a share stands, below the buttons: what to do now, the steps, the link, and in the end the code. */
export function ShareDesk({ request, productSlug, percentOffBps, say }: ShareDeskProps) {
  const state = useSyncExternalStore(subscribeToShare, getShareState, getShareState);
  const { progress, share, problem, phase } = state;
  const reward = progress?.promotionCode ?? null;
  const words = shareStatusWords(state, percentWords(reward?.percentOffBps ?? percentOffBps));
  const spoken = words ? `${words.title}. ${words.detail}` : '';
  const begun = useRef<ShareRequest>(null);

  useEffect(() => {
    if (!request) void resumeShare();
    else if (begun.current !== request) {
      begun.current = request;
      void beginShare({ ...request, productSlug });
    }
  }, [request, productSlug]);
  useEffect(() => say(spoken), [spoken, say]);

  if (phase === 'none' && !problem) return null;
  return (
    <div className={styles.desk} data-phase={phase}>
      {problem ? (
        <Notice tone="critical" role="alert" title="That did not work">
          {problem}
        </Notice>
      ) : null}
      {words ? (
        <div className={styles.words}>
          <p className={styles.title}>{words.title}</p>
          <p>{words.detail}</p>
        </div>
      ) : null}
      {reward ? <ShareReward reward={reward} /> : <ShareNextStep state={state} />}
      {share && !reward && (phase === 'waiting' || phase === 'paused') ? (
        <AddressForm shareId={share.shareId} />
      ) : null}
      {progress && !reward ? <ShareSteps progress={progress} percent={percentWords(percentOffBps)} /> : null}
      {share && (!reward || share.network === 'copy') ? <ShareLink shareUrl={share.shareUrl} /> : null}
    </div>
  );
}
