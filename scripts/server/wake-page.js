// Runs in the browser, at the top of a page that sleeps (sleeping-pages.ts). Plain script without imports: it is sent
// inside the page. Comments and indentation are taken off; nothing else is changed.
(() => {
  const SIGNS = [
    'pointermove',
    'pointerdown',
    'touchstart',
    'wheel',
    'scroll',
    'keydown',
    'focusin',
    'input',
  ];
  const LONGEST_WAIT_MS = 6000;
  const root = document.documentElement;
  const everywhere = { capture: true, passive: true };
  // What was done while nothing could hear it, by what it was done to: a second click on it is the same.
  const held = new Map();
  let isWaking = false;

  const sleepers = () => [...document.querySelectorAll('script[data-src]')];

  function wake() {
    if (isWaking) return;
    isWaking = true;
    for (const sign of SIGNS) removeEventListener(sign, wake, everywhere);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else start();
  }

  // The data come before the scripts that read them, and both are fetched at once. Without data no script is run.
  function start() {
    const data = document.querySelector('script[data-first]');
    if (!data) return sleepers().forEach(run);
    for (const { dataset } of sleepers()) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: dataset.src }),
      );
    }
    run(data).addEventListener('load', () => sleepers().forEach(run));
  }

  function run(sleeper) {
    const script = document.createElement('script');
    // React knows its scripts by this attribute, which means nothing, and is forbidden, on one that sleeps.
    script.async = true;
    for (const { name, value } of sleeper.attributes) {
      script.setAttribute(name === 'data-src' ? 'src' : name, value);
    }
    script.addEventListener('error', letGo);
    sleeper.replaceWith(script);
    return script;
  }

  function hold(target, doItAgain, event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (held.size === 0) setTimeout(letGo, LONGEST_WAIT_MS);
    held.set(target, doItAgain);
    root.style.cursor = 'progress';
    wake();
  }

  function onSubmit(event) {
    const { target: form, submitter } = event;
    if (form.method !== 'dialog') hold(form, () => form.requestSubmit(submitter), event);
  }

  function onClick(event) {
    const control = event.target.closest?.('button[type=button],a[aria-keyshortcuts]');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (control && isPlain) hold(control, () => control.click(), event);
  }

  function onKey(event) {
    const { key, ctrlKey, metaKey, target } = event;
    if (
      !(ctrlKey || metaKey) ||
      !document.querySelector(`[aria-keyshortcuts~="Control+${key.toUpperCase()}"]`)
    )
      return;
    const init = { key, ctrlKey, metaKey, bubbles: true, cancelable: true };
    hold(document, () => target.dispatchEvent(new KeyboardEvent('keydown', init)), event);
  }

  // The page is awake; or it cannot be woken, and the browser does by itself what was asked.
  function letGo() {
    removeEventListener('submit', onSubmit, true);
    removeEventListener('click', onClick, true);
    removeEventListener('keydown', onKey, true);
    root.style.cursor = '';
    const again = [...held.values()];
    held.clear();
    for (const doIt of again) doIt();
  }

  // All pages share the scripts; the data are this page's alone, and for nothing where nobody touches it.
  function fetchAhead() {
    if (isWaking || navigator.connection?.saveData) return;
    const shared = sleepers().filter(({ dataset }) => dataset.first === undefined);
    for (const { dataset } of shared) fetch(dataset.src, { priority: 'low' }).catch(() => undefined);
  }

  function isExpected() {
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
  document.addEventListener('page:awake', letGo, { once: true });
  if (isExpected()) wake();
  for (const sign of isWaking ? [] : SIGNS) addEventListener(sign, wake, everywhere);
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(fetchAhead));
})();
