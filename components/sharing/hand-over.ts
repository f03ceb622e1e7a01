import { copyText } from './copy-text';
import { opensWindow } from './network-words';
import type { StoredShare } from './stored-share';

/** `shared`: the share sheet says so. `needs_press`: the browser wants a press of its own for this. */
type HandOver = 'opened' | 'shared' | 'given_up' | 'needs_press' | 'copied' | 'not_copied';

/** Takes the person to where they share: the network's window, the mail program, the share sheet, the clipboard. */
export async function handOver(share: StoredShare, window: Window | null): Promise<HandOver> {
  const { network, shareUrl, intentUrl, title, text } = share;
  if (network === 'native') return openSheet({ title, text, url: shareUrl });
  if (network === 'copy') return (await copyText(shareUrl)) ? 'copied' : 'not_copied';
  if (!intentUrl) return 'given_up';
  if (!opensWindow(network)) {
    location.assign(intentUrl);
    return 'opened';
  }
  if (!window || window.closed) return 'needs_press';
  window.location.replace(intentUrl);
  return 'opened';
}

async function openSheet(data: ShareData): Promise<HandOver> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const isClosed = error instanceof DOMException && error.name === 'AbortError';
    return isClosed ? 'given_up' : 'needs_press';
  }
}
