// These functions run in the page and can use nothing from outside themselves.

/** The elements that overflow the viewport horizontally; none when the page does not scroll sideways. */
export function findHorizontalOverflow(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}

/**
 * The elements whose own text is clipped by their overflow. Text that only repeats a heading of the page, such as a
 * breadcrumb, may be clipped.
 */
export function findClippedText(): string[] {
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
