/** A section is current once its heading has come this far up the window. */
const ACTIVATION_LINE = 0.35;

/**
 * Keeps the tables of contents (`data-contents`) in step with the scroll position: the current link is marked, the bar of
 * the phone shows its title and closes once a section was chosen, and an answer that is linked to is opened even
 * where the browser does not do it by itself. @returns how to stop.
 */
export function startScrollSpy(root: Document): () => void {
  const lists = [...root.querySelectorAll<HTMLElement>('[data-contents]')];
  const links = lists.flatMap((list) => [...list.querySelectorAll('a')]);
  const headings = [...new Set(links.map(({ hash }) => hash.slice(1)))].flatMap(
    (id) => root.getElementById(id) ?? [],
  );
  const label = root.querySelector('[data-current-section]');
  const disclosure = root.querySelector<HTMLDetailsElement>('[data-contents] details');
  const stop = new AbortController();
  const { signal } = stop;
  let current: HTMLElement | undefined;
  let isScheduled = false;

  function markCurrent() {
    isScheduled = false;
    const line = innerHeight * ACTIVATION_LINE;
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

  function scheduleMark() {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(markCurrent);
  }

  function openTarget() {
    const target = root.querySelector(':target');
    const closed = target?.closest('details:not([open])');
    if (!(closed instanceof HTMLDetailsElement)) return;
    closed.open = true;
    target?.scrollIntoView();
  }

  addEventListener('scroll', scheduleMark, { passive: true, signal });
  addEventListener('resize', scheduleMark, { signal });
  addEventListener('hashchange', openTarget, { signal });
  root.addEventListener(
    'click',
    ({ target }) => {
      if (!disclosure?.open || !(target instanceof Element)) return;
      if (target.closest('[data-contents] a') || !disclosure.contains(target)) disclosure.open = false;
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !disclosure?.open) return;
      disclosure.open = false;
      disclosure.querySelector('summary')?.focus();
    },
    { signal },
  );
  // A section may have been chosen while this script was still on its way. Going there takes the focus off its link.
  const isChosen = links.some(({ hash }) => hash === location.hash);
  if (disclosure?.open && isChosen && !disclosure.contains(root.activeElement)) disclosure.open = false;
  openTarget();
  markCurrent();
  return () => stop.abort();
}
