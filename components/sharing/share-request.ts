import type { ShareNetwork } from '@/lib/sharing/network';

/** A button was pressed. The window is open already: after anything asynchronous the browser would block it. */
export type ShareRequest = { network: ShareNetwork; window: Window | null };
