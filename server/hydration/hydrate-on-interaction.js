// Hydrates on interaction: runs in the browser, in the head of a page whose hydration is deferred (defer-hydration.ts).
// Plain script without imports, inlined into the page. Comments and indentation are taken off; nothing else is changed.
(() => {
  const INTERACTIONS = ['pointermove', 'click', 'scroll', 'keydown', 'focusin', 'input'];
  const MAX_WAIT_MS = 6000;
  const root = document.documentElement;
  const listenerOptions = { capture: true, passive: true };
  // Interactions before hydration, by their target: a second click on it is the same. They are replayed afterwards.
  const queued = new Map();
  let isHydrating = false;

  // The cart has a script of its own, and its buttons need no framework (components/cart/browser).
  const CART = '#cart-drawer, [data-cart]';
  const CART_FORM = 'form[action^="/api/cart/"]';
  const isOfCart = (target) => target.closest?.(CART) || target.closest?.('button')?.form?.matches(CART_FORM);

  const deferredScripts = () => [...document.querySelectorAll('script[data-src]')];

  // Who scrolls a page, or touches it to scroll, reads. A part of it that scrolls is another thing.
  function onInteraction({ type, target, pointerType }) {
    const isReading = pointerType === 'touch' ? type !== 'click' : type === 'scroll' && target === document;
    if (!isReading && !isOfCart(target)) hydrate();
  }

  function hydrate() {
    if (isHydrating) return;
    isHydrating = true;
    for (const type of INTERACTIONS) removeEventListener(type, onInteraction, listenerOptions);
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
    if (form.method !== 'dialog' && !form.matches(CART_FORM))
      queue(form, () => form.requestSubmit(submitter), event);
  }

  function onClick(event) {
    const control = event.target.closest?.('button[type=button],a[aria-keyshortcuts]');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (control && isPlain && !isOfCart(control)) queue(control, () => control.click(), event);
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
      return (location.hash && !location.hash.startsWith('#from=')) || localStorage.getItem('share');
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
  for (const type of isHydrating ? [] : INTERACTIONS) addEventListener(type, onInteraction, listenerOptions);
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(prefetchScripts));
})();
