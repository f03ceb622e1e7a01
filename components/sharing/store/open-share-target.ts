import { opensWindow } from '@/components/sharing/network-labels';
import { copyToClipboard } from './copy-to-clipboard';
import type { StoredShare } from './stored-share';

/** `shared`: the share sheet reports it. `needs_user_activation`: the browser requires another click for this. */
type ShareTargetOutcome =
  | 'opened'
  | 'shared'
  | 'dismissed'
  | 'needs_user_activation'
  | 'copied'
  | 'not_copied';

/** Opens the share target: the network's window, the mail program, the share sheet, the clipboard. */
export async function openShareTarget(
  share: StoredShare,
  window: Window | null,
): Promise<ShareTargetOutcome> {
  const { network, shareUrl, intentUrl, title, text } = share;
  if (network === 'native') return openShareSheet({ title, text, url: shareUrl });
  if (network === 'copy') return (await copyToClipboard(shareUrl)) ? 'copied' : 'not_copied';
  if (!intentUrl) return 'dismissed';
  if (!opensWindow(network)) {
    location.assign(intentUrl);
    return 'opened';
  }
  if (!window || window.closed) return 'needs_user_activation';
  window.location.replace(intentUrl);
  return 'opened';
}

async function openShareSheet(data: ShareData): Promise<ShareTargetOutcome> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const isClosed = error instanceof DOMException && error.name === 'AbortError';
    return isClosed ? 'dismissed' : 'needs_user_activation';
  }
}
