const GIVE_UP_AFTER_MS = 30 * 60_000;

type Poll = {
  /** Asks once. @returns how long to wait before the next time; null when there is nothing more to ask. */
  ask: () => Promise<number | null>;
  /** Nothing came for half an hour. Coming back to the page begins anew. */
  onGiveUp: () => void;
};

/** Asks again and again, only while the page is visible. @returns a function that stops it. */
export function pollWhileVisible({ ask, onGiveUp }: Poll, firstDelayMs: number): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = Date.now() + GIVE_UP_AFTER_MS;
  const wait = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, delayMs);
  };
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    if (Date.now() > until) return onGiveUp();
    const delayMs = await ask();
    if (delayMs === null) controller.abort();
    else if (!controller.signal.aborted) wait(delayMs);
  };
  controller.signal.addEventListener('abort', () => clearTimeout(timer));
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return clearTimeout(timer);
      until = Date.now() + GIVE_UP_AFTER_MS;
      wait(0);
    },
    { signal: controller.signal },
  );
  wait(firstDelayMs);
  return () => controller.abort();
}
