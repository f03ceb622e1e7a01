'use client';

import { lazy, type ReactNode, type SubmitEvent, Suspense, useEffect, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ShareNetwork } from '@/lib/sharing/network';
import { opensWindow } from './network-words';
import styles from './share-panel.module.css';
import type { ShareRequest } from './share-request';
import { hasStoredShare } from './stored-share';

const loadDesk = () => import('./share-desk');
const ShareDesk = lazy(async () => ({ default: (await loadDesk()).ShareDesk }));

type ShareFormProps = { productSlug: string; percentOffBps: number; children: ReactNode };

/**
 * The form around the buttons. What follows a press is loaded when the panel is touched, or when this browser has
 * shared before; for everybody else there is only this.
 */
export function ShareForm({ productSlug, percentOffBps, children }: ShareFormProps) {
  const [request, setRequest] = useState<ShareRequest | null>(null);
  const [isResumed, setResumed] = useState(false);
  const [said, say] = useState('');

  useEffect(() => {
    // Where the page slept, what woke it has said so before it was painted.
    if (typeof navigator.share === 'function') document.documentElement.dataset.sheet = '';
    setResumed(hasStoredShare());
  }, []);

  function send(event: SubmitEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const network = submitter.value as ShareNetwork;
    setRequest({ network, window: opensWindow(network) ? openWindow() : null });
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
        onPointerEnter={loadDesk}
        onFocus={loadDesk}
      >
        <input type="hidden" name="productSlug" value={productSlug} />
        {children}
      </form>
      {request || isResumed ? (
        <Suspense>
          <ShareDesk request={request} productSlug={productSlug} percentOffBps={percentOffBps} say={say} />
        </Suspense>
      ) : null}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </>
  );
}

function openWindow(): Window | null {
  const opened = window.open('', '_blank', 'popup,width=640,height=680');
  // The network's page learns nothing of the shop's.
  if (opened) opened.opener = null;
  return opened;
}
