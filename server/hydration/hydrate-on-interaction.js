// Hydrates on interaction: runs in the browser, in the head of a page whose hydration is deferred (defer-hydration.ts).
// Plain script without imports, inlined into the page. Comments and indentation are taken off; nothing else is changed.
(() => {
  const INTERACTIONS = [
    'pointermove',
    'pointerdown',
    'touchstart',
    'wheel',
    'scroll',
    'keydown',
    'focusin',
    'input',
  ];
  const MAX_WAIT_MS = 6000;
  const root = document.documentElement;
  const listenerOptions = { capture: true, passive: true };
  // Interactions before hydration, by their target: a second click on it is the same. They are replayed afterwards.
  const queued = new Map();
  let isHydrating = false;

  const deferredScripts = () => [...document.querySelectorAll('script[data-src]')];

  function hydrate() {
    if (isHydrating) return;
    isHydrating = true;
    for (const type of INTERACTIONS) removeEventListener(type, hydrate, listenerOptions);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else start();
  }

  function start() {
    deferredScripts().forEach(run);
  }

  function run(deferred) {
    const script = document.createElement('script');
    // React recognises its scripts by this attribute, which is meaningless, and invalid, on one without a src.
    script.async = true;
    for (const { name, value } of deferred.attributes) {
      script.setAttribute(name === 'data-src' ? 'src' : name, value);
    }
    script.addEventListener('error', replayQueued);
    deferred.replaceWith(script);
  }

  function queue(target, replay, event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (queued.size === 0) setTimeout(replayQueued, MAX_WAIT_MS);
    queued.set(target, replay);
    root.style.cursor = 'progress';
    hydrate();
  }

  function onSubmit(event) {
    const { target: form, submitter } = event;
    if (form.method !== 'dialog') queue(form, () => form.requestSubmit(submitter), event);
  }

  function onClick(event) {
    const control = event.target.closest?.('button[type=button],a[aria-keyshortcuts]');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (control && isPlain) queue(control, () => control.click(), event);
  }

  function onKey(event) {
    const { key, ctrlKey, metaKey, target } = event;
    if (
      !(ctrlKey || metaKey) ||
      !document.querySelector(`[aria-keyshortcuts~="Control+${key.toUpperCase()}"]`)
    )
      return;
    const init = { key, ctrlKey, metaKey, bubbles: true, cancelable: true };
    queue(document, () => target.dispatchEvent(new KeyboardEvent('keydown', init)), event);
  }

  // The page is hydrated, or cannot be: replays what was queued, by script or as the browser does without.
  function replayQueued() {
    removeEventListener('submit', onSubmit, true);
    removeEventListener('click', onClick, true);
    removeEventListener('keydown', onKey, true);
    root.style.cursor = '';
    const again = [...queued.values()];
    queued.clear();
    for (const replay of again) replay();
  }

  function prefetchScripts() {
    if (isHydrating || navigator.connection?.saveData) return;
    for (const { dataset } of deferredScripts())
      fetch(dataset.src, { priority: 'low' }).catch(() => undefined);
  }

  function shouldHydrateAtOnce() {
    try {
      return /(^|; *)cart_hint=/.test(document.cookie) || location.hash || localStorage.getItem('share');
    } catch {
      return false;
    }
  }

  // Before anything is painted, so that nothing moves later: the system's own way to share (components/sharing).
  if (navigator.share) root.dataset.sheet = '';
  addEventListener('submit', onSubmit, true);
  addEventListener('click', onClick, true);
  addEventListener('keydown', onKey, true);
  document.addEventListener('page:hydrated', replayQueued, { once: true });
  if (shouldHydrateAtOnce()) hydrate();
  for (const type of isHydrating ? [] : INTERACTIONS) addEventListener(type, hydrate, listenerOptions);
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(prefetchScripts));
})();
