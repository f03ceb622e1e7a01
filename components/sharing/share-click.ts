import type { ShareNetwork } from '@/lib/sharing/share-network';

/** A click on a share button. The window is open already: after anything asynchronous the browser would block it. */
export type ShareClick = { network: ShareNetwork; window: Window | null };
