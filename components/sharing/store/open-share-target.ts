import { NETWORK_LABELS } from '@/lib/sharing/share-network';
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
  switch (NETWORK_LABELS[network].opens) {
    case 'share_sheet':
      return openShareSheet({ title, text, url: shareUrl });
    case 'clipboard':
      return (await copyToClipboard(shareUrl)) ? 'copied' : 'not_copied';
    case 'mail_program':
      if (!intentUrl) return 'dismissed';
      location.assign(intentUrl);
      return 'opened';
    case 'window':
      if (!intentUrl) return 'dismissed';
      if (!window || window.closed) return 'needs_user_activation';
      window.location.replace(intentUrl);
      return 'opened';
  }
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
