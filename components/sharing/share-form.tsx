'use client';

import { lazy, type ReactNode, type SubmitEvent, Suspense, useEffect, useState } from 'react';
import { hasStoredShare } from '@/components/sharing/store/stored-share';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { opens, type ShareNetwork } from '@/lib/sharing/share-network';
import type { ShareClick } from './share-click';
import styles from './share-panel.module.css';

const loadShareStatus = () => import('@/components/sharing/status/share-status');
const ShareDesk = lazy(async () => ({ default: (await loadShareStatus()).ShareStatus }));

type ShareFormProps = { productSlug: string; percentOffBps: number; children: ReactNode };

/**
 * The form around the buttons. The share status is loaded when the panel is touched, or when this browser has shared
 * before; for everybody else there is only this.
 */
export function ShareForm({ productSlug, percentOffBps, children }: ShareFormProps) {
  const [click, setClick] = useState<ShareClick | null>(null);
  const [isResumed, setResumed] = useState(false);
  const [announcement, announce] = useState('');

  useEffect(() => {
    // Where hydration was deferred, its loader has set this before the first paint.
    if (typeof navigator.share === 'function') document.documentElement.dataset.sheet = '';
    setResumed(hasStoredShare());
  }, []);

  function send(event: SubmitEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const network = submitter.value as ShareNetwork;
    setClick({ network, window: opens(network) === 'window' ? openWindow() : null });
  }

  return (
    <>
      <form
        method="post"
        action="/api/share"
        target="_blank"
        rel="noopener"
        className={styles.form}
        onSubmit={send}
        onPointerEnter={loadShareStatus}
        onFocus={loadShareStatus}
      >
        <input type="hidden" name="productSlug" value={productSlug} />
        {children}
      </form>
      {click || isResumed ? (
        <Suspense>
          <ShareDesk
            click={click}
            productSlug={productSlug}
            percentOffBps={percentOffBps}
            announce={announce}
          />
        </Suspense>
      ) : null}
      <VisuallyHidden>
        <span aria-live="polite">{announcement}</span>
      </VisuallyHidden>
    </>
  );
}

function openWindow(): Window | null {
  const opened = window.open('', '_blank', 'popup,width=640,height=680');
  // The network's page gets no reference to ours.
  if (opened) opened.opener = null;
  return opened;
}
