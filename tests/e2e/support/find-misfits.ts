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
 * The elements whose own words do not fit into them, where what does not fit is not shown. What only repeats a heading of
 * the page, as a breadcrumb or the name of the section that is read, may end early.
 */
export function findCutText(): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent ?? '');
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (!hasWords(element) || element.clientWidth <= 1) return false;
      if (headings.some((heading) => heading.includes(element.textContent ?? ''))) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
