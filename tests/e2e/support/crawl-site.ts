import type { Page } from '@playwright/test';

/** What a page says in its HTML source, before any script has run. */
export type CrawledPage = {
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

/** Reads a page of the shop as a crawler does, with the parser of the browser; `page` has to be on the shop’s origin. */
export function crawlPage(page: Page, path: string): Promise<CrawledPage> {
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

/** Crawls the shop from a first page. @returns all linked pages in the order in which they were found. */
export async function crawlSite(page: Page, first: string): Promise<Map<string, CrawledPage>> {
  const origin = new URL(page.url()).origin;
  const site = new Map<string, CrawledPage>();
  const waiting = [first];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (site.has(path)) continue;
    const read = await crawlPage(page, path);
    site.set(path, read);
    for (const { target } of listInternalLinks(read, origin)) waiting.push(target.pathname + target.search);
  }
  return site;
}

/** The links of a page that stay within the shop. */
export function listInternalLinks(read: CrawledPage, origin: string): { href: string; target: URL }[] {
  return read.links.flatMap((href) => {
    const target = new URL(href, origin + read.path);
    return target.origin === origin ? [{ href, target }] : [];
  });
}
