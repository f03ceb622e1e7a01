import type { Page } from '@playwright/test';

type ReadTable = { caption: string; columns: string[]; rows: Record<string, string>[] };

/** What a reader finds between one heading and the next, in plain words. */
export type ReadSection = {
  title: string;
  text: string;
  tables: ReadTable[];
  questions: { question: string; answer: string }[];
  /** The addresses of the articles that it points to. */
  readAlso: string[];
  /** Names of what can be put into the cart here. */
  buyable: string[];
  drawings: string[];
  /** The pull-out with the signs that need a doctor. */
  pullOut: string;
};

export type ReadArticle = { title: string; sections: ReadSection[] };

/** Reads an article from its heading to its end, as a person would: headings, tables by their headers, questions. */
export async function readArticle(page: Page, slug: string): Promise<ReadArticle> {
  await page.goto(`/articles/${slug}`);
  return page.evaluate(() => {
    const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const root = document.querySelector('main article') ?? document.body;
    const headings = [...root.querySelectorAll('h2')];
    const isAfter = (heading: Element, node: Node) =>
      Boolean(heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    const isIn = (index: number, node: Node) => {
      const [heading, next] = [headings[index], headings[index + 1]];
      return (
        Boolean(heading && isAfter(heading, node) && !heading.contains(node)) &&
        !(next && (isAfter(next, node) || next.contains(node)))
      );
    };
    const within = (index: number, selector: string) =>
      [...root.querySelectorAll(selector)].filter((element) => isIn(index, element));
    const textOf = (index: number) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const parts: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement?.closest('script, style, noscript, sup') && isIn(index, node))
          parts.push(node.textContent ?? '');
      }
      return parts
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/ ([.,;:?)])/g, '$1')
        .trim();
    };
    const readTable = (table: Element) => {
      const columns = [...table.querySelectorAll('thead th')].map(words);
      const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
        Object.fromEntries([...row.children].map((cell, index) => [columns[index] ?? '', words(cell)])),
      );
      return { caption: words(table.querySelector('caption')), columns, rows };
    };
    return {
      title: words(document.querySelector('h1')),
      sections: headings.map((heading, index) => ({
        title: words(heading),
        text: textOf(index),
        tables: within(index, 'table').map(readTable),
        questions: within(index, 'details').map((item) => {
          const question = words(item.querySelector('summary'));
          return { question, answer: words(item).slice(question.length).trim() };
        }),
        readAlso: within(index, 'aside[aria-label^="Read also"] a').map(
          (link) => link.getAttribute('href') ?? '',
        ),
        buyable: within(index, 'aside')
          .filter((card) => card.querySelector('form[action^="/api/cart"]'))
          .map((card) => card.getAttribute('aria-label') ?? ''),
        drawings: within(index, 'figure svg[role="img"] > title').map(words),
        pullOut: within(index, 'aside[aria-label="When to see a doctor"]').map(words).join(' '),
      })),
    };
  });
}
