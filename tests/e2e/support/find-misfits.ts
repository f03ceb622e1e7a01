// These functions run in the page and can use nothing from outside themselves.

/** The elements that make the page scroll sideways; none when it does not. */
export function findWiderThanWindow(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}

/**
 * The elements whose own words do not fit into them, where what does not fit is not shown. What only repeats the title of
 * the page, as its breadcrumb does, may end early.
 */
export function findCutText(): string[] {
  const title = document.querySelector('h1')?.textContent ?? '';
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (!hasWords(element) || element.clientWidth <= 1) return false;
      if (title.includes(element.textContent ?? '')) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
