import type { Page } from '@playwright/test';

/** What a page says in its source, before any script has run. */
export type ReadPage = {
  path: string;
  status: number;
  type: string;
  headings: number;
  title: string;
  description: string;
  canonical: string;
  isIndexed: boolean;
  preview: string;
  structuredData: string[];
  ids: string[];
  links: string[];
};

/** Reads a page of the shop as a crawler does. The browser lends its parser; `page` has to stand on the shop. */
export function readPage(page: Page, path: string): Promise<ReadPage> {
  return page.evaluate(async (wanted) => {
    const response = await fetch(wanted);
    const document = new DOMParser().parseFromString(await response.text(), 'text/html');
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const attribute = (selector: string, name: string) =>
      document.querySelector(selector)?.getAttribute(name) ?? '';
    return {
      path: wanted,
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      headings: all('h1').length,
      title: document.title,
      description: attribute('meta[name="description"]', 'content'),
      canonical: attribute('link[rel="canonical"]', 'href'),
      isIndexed: !attribute('meta[name="robots"]', 'content').includes('noindex'),
      preview: attribute('meta[property="og:image"]', 'content'),
      structuredData: all('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? ''),
      ids: all('[id]').map(({ id }) => id),
      links: all('a[href]').map((link) => link.getAttribute('href') ?? ''),
    };
  }, path);
}

/** All pages of the shop that links lead to from a first one, in the order in which they were found. */
export async function readSite(page: Page, first: string): Promise<Map<string, ReadPage>> {
  const origin = new URL(page.url()).origin;
  const site = new Map<string, ReadPage>();
  const waiting = [first];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (site.has(path)) continue;
    const read = await readPage(page, path);
    site.set(path, read);
    for (const { target } of internalLinks(read, origin)) waiting.push(target.pathname + target.search);
  }
  return site;
}

/** The links of a page that stay within the shop. */
export function internalLinks(read: ReadPage, origin: string): { href: string; target: URL }[] {
  return read.links.flatMap((href) => {
    const target = new URL(href, origin + read.path);
    return target.origin === origin ? [{ href, target }] : [];
  });
}
