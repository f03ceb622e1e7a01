// Next bundles this file apart from the server that receives the signal.
const holder = globalThis as { nueShopIsShuttingDown?: boolean };

/** Begins a graceful shutdown: from now on nothing new is to be sent to this process; requests in flight are finished. */
export function beginShutdown(): void {
  holder.nueShopIsShuttingDown = true;
}

/** Whether this process is draining, so that it is not ready for new requests. */
export function isShuttingDown(): boolean {
  return holder.nueShopIsShuttingDown === true;
}
