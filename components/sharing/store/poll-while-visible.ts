const POLL_TIMEOUT_MS = 30 * 60_000;

type Poll = {
  /** Requests once. @returns the delay until the next request; null when polling is done. */
  request: () => Promise<number | null>;
  /** Nothing changed for half an hour. Returning to the page starts again. */
  onTimeout: () => void;
};

/** Polls, only while the page is visible. @returns a function that stops it. */
export function pollWhileVisible({ request, onTimeout }: Poll, firstDelayMs: number): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = Date.now() + POLL_TIMEOUT_MS;
  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(tick, delayMs);
  };
  const tick = async () => {
    if (document.visibilityState !== 'visible') return;
    if (Date.now() > until) return onTimeout();
    const delayMs = await request();
    if (delayMs === null) controller.abort();
    else if (!controller.signal.aborted) schedule(delayMs);
  };
  controller.signal.addEventListener('abort', () => clearTimeout(timer));
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return clearTimeout(timer);
      until = Date.now() + POLL_TIMEOUT_MS;
      schedule(0);
    },
    { signal: controller.signal },
  );
  schedule(firstDelayMs);
  return () => controller.abort();
}
