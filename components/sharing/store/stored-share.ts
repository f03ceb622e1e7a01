import { LAST_SHARE } from '@/lib/config/browser-storage';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** The last share of this browser, kept in localStorage. */
export type StoredShare = {
  shareId: string;
  network: ShareNetwork;
  shareUrl: string;
  /** The network's page, or null where there is none. */
  intentUrl: string | null;
  title: string;
  text: string;
};

/** Whether this browser has shared; makes no request. */
export function hasStoredShare(): boolean {
  return readStoredShare() !== null;
}

export function readStoredShare(): StoredShare | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(LAST_SHARE.name) ?? 'null');
    return isStoredShare(stored) ? stored : null;
  } catch {
    // Storage may be switched off, or hold what another version wrote.
    return null;
  }
}

/** Stores a share, or removes it. */
export function storeShare(share: StoredShare | null): void {
  try {
    if (share) localStorage.setItem(LAST_SHARE.name, JSON.stringify(share));
    else localStorage.removeItem(LAST_SHARE.name);
  } catch {
    // Without storage the share lasts as long as the page.
  }
}

function isStoredShare(value: unknown): value is StoredShare {
  return typeof value === 'object' && value !== null && 'shareId' in value && 'shareUrl' in value;
}
