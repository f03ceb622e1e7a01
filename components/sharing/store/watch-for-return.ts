const CHECK_INTERVAL_MS = 150;

/**
 * Calls back once, when the person is here again: after this page was left, or when the network's window is closed.
 * A window that the network has cut off from us reads as closed at once; it counts only where the focus is here.
 * @returns a function that stops watching.
 */
export function watchForReturn(input: { window: Window | null; onReturn: () => void }): () => void {
  const controller = new AbortController();
  const options = { signal: controller.signal };
  const isHere = () => document.visibilityState === 'visible' && document.hasFocus();
  let hasLeft = !isHere();
  const leave = () => {
    hasLeft = true;
  };
  const arrive = () => {
    if (!hasLeft || !isHere()) return;
    controller.abort();
    input.onReturn();
  };
  addEventListener('blur', leave, options);
  addEventListener('focus', arrive, options);
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'visible' ? arrive() : leave()),
    options,
  );
  if (input.window) {
    const timer = setInterval(() => {
      if (!input.window?.closed) return;
      leave();
      arrive();
    }, CHECK_INTERVAL_MS);
    controller.signal.addEventListener('abort', () => clearInterval(timer));
  }
  return () => controller.abort();
}
