import type { ShareNetwork } from '@/lib/sharing/network';

/** What this browser remembers of its last share. */
export type StoredShare = {
  shareId: string;
  network: ShareNetwork;
  shareUrl: string;
  /** The network's page, or null where there is none. */
  intentUrl: string | null;
  title: string;
  text: string;
};

const KEY = 'share';

/** Whether this browser has shared; asks nobody. */
export function hasStoredShare(): boolean {
  return readStoredShare() !== null;
}

export function readStoredShare(): StoredShare | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isStoredShare(stored) ? stored : null;
  } catch {
    // Storage may be switched off, or hold what another version wrote.
    return null;
  }
}

/** Remembers a share, or forgets it. */
export function storeShare(share: StoredShare | null): void {
  try {
    if (share) localStorage.setItem(KEY, JSON.stringify(share));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the share lasts as long as the page.
  }
}

function isStoredShare(value: unknown): value is StoredShare {
  return typeof value === 'object' && value !== null && 'shareId' in value && 'shareUrl' in value;
}
