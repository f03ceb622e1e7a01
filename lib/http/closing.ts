// Next bundles this file apart from the server that is told to end.
const holder = globalThis as { nueShopIsClosing?: boolean };

/** From now on nothing new is to be sent to this process; what it has in hand it finishes. */
export function beginClosing(): void {
  holder.nueShopIsClosing = true;
}

/** Whether this process has been told to end. */
export function isClosing(): boolean {
  return holder.nueShopIsClosing === true;
}
