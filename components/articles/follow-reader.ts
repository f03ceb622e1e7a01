/** A section is being read from when its heading has come this far up the window. */
const READING_LINE = 0.35;

/**
 * Keeps the lists of contents (`data-contents`) in step with the reader: the current link is marked, the bar of the
 * phone tells its title and folds itself once a section was chosen, and an answer that is linked to is opened even
 * where the browser does not do it by itself. @returns how to stop.
 */
export function followReader(root: Document): () => void {
  const lists = [...root.querySelectorAll<HTMLElement>('[data-contents]')];
  const links = lists.flatMap((list) => [...list.querySelectorAll('a')]);
  const headings = [...new Set(links.map(({ hash }) => hash.slice(1)))].flatMap(
    (id) => root.getElementById(id) ?? [],
  );
  const label = root.querySelector('[data-current-section]');
  const fold = root.querySelector<HTMLDetailsElement>('[data-contents] details');
  const stop = new AbortController();
  const { signal } = stop;
  let current: HTMLElement | undefined;
  let isWaiting = false;

  function mark() {
    isWaiting = false;
    const line = innerHeight * READING_LINE;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line);
    const isAtEnd = innerHeight + scrollY >= root.documentElement.scrollHeight - 2;
    const next = isAtEnd ? headings.at(-1) : passed.at(-1);
    if (next === current) return;
    current = next;
    for (const link of links) {
      if (next && link.hash === `#${next.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (label) label.textContent = next?.textContent ?? '';
  }

  function markSoon() {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  }

  function openTarget() {
    const target = root.querySelector(':target');
    const closed = target?.closest('details:not([open])');
    if (!(closed instanceof HTMLDetailsElement)) return;
    closed.open = true;
    target?.scrollIntoView();
  }

  addEventListener('scroll', markSoon, { passive: true, signal });
  addEventListener('resize', markSoon, { signal });
  addEventListener('hashchange', openTarget, { signal });
  root.addEventListener(
    'click',
    ({ target }) => {
      if (!fold?.open || !(target instanceof Element)) return;
      if (target.closest('[data-contents] a') || !fold.contains(target)) fold.open = false;
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !fold?.open) return;
      fold.open = false;
      fold.querySelector('summary')?.focus();
    },
    { signal },
  );
  // A section may have been chosen while this script was still on its way. Going there takes the focus off its link.
  const isChosen = links.some(({ hash }) => hash === location.hash);
  if (fold?.open && isChosen && !fold.contains(root.activeElement)) fold.open = false;
  openTarget();
  mark();
  return () => stop.abort();
}
