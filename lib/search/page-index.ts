import MiniSearch, { type SearchResult } from 'minisearch';
import { correctTransposition } from './correct-transposition';
import { extractSnippet } from './extract-snippet';
import type { SearchablePage, SearchableSection, SearchHit } from './searchable-page';

const MAX_HITS = 10;
const MAX_MATCHES = 3;
const STOP_WORDS = new Set(
  'a an and are at be by can do does for from how i in is it my of on or the to what when where which who why with'.split(
    ' ',
  ),
);

type Entry = {
  id: number;
  page: SearchablePage;
  section: SearchableSection | null;
  title: string;
  heading: string;
  topics: string;
  text: string;
};

/**
 * The search itself, the same in the browser and on the server. It forgives typing errors: a letter wrong, missing, too
 * many or swapped, two in longer words; and it finds words by their beginning.
 */
export class PageIndex {
  private readonly entries: Entry[];
  private readonly index: MiniSearch<Entry>;
  private readonly words = new Set<string>();

  constructor(pages: readonly SearchablePage[]) {
    this.entries = pages.flatMap(entriesOf).map((entry, id) => ({ ...entry, id }));
    this.index = new MiniSearch<Entry>({
      fields: ['title', 'heading', 'topics', 'text'],
      processTerm: (term) => {
        const word = fold(term);
        this.words.add(word);
        return word;
      },
    });
    this.index.addAll(this.entries);
  }

  /** Pages that match, best first; those that have every word of the query leave the others out. */
  find(query: string): SearchHit[] {
    const words = parseQuery(query);
    if (words.length === 0) return [];
    const results = this.index.search(words.join(' '), {
      combineWith: 'OR',
      processTerm: (term) => correctTransposition(term, this.words),
      boost: { title: 4, topics: 3, heading: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: maxEditDistance,
      weights: { fuzzy: 0.35, prefix: 0.6 },
    });
    const candidates = [...this.groupByPage(results).values()];
    const most = Math.max(0, ...candidates.map(({ found }) => found.size));
    return candidates
      .filter(({ found }) => found.size === most)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_HITS)
      .map(({ page, results: ofPage }) => ({ page, matches: this.matchesOf(ofPage) }));
  }

  private groupByPage(results: readonly SearchResult[]) {
    const pages = new Map<
      SearchablePage,
      { page: SearchablePage; score: number; found: Set<string>; results: SearchResult[] }
    >();
    for (const result of results) {
      const entry = this.entries[result.id];
      if (!entry) continue;
      const { page } = entry;
      const known = pages.get(page) ?? { page, score: 0, found: new Set<string>(), results: [] };
      known.score = Math.max(known.score, result.score);
      for (const term of result.queryTerms) known.found.add(term);
      known.results.push(result);
      pages.set(page, known);
    }
    return pages;
  }

  /** Results come best first; a part that has more of the words goes before one that repeats a few. */
  private matchesOf(results: readonly SearchResult[]): SearchHit['matches'] {
    return [...results]
      .sort((a, b) => b.queryTerms.length - a.queryTerms.length)
      .flatMap((result) => {
        const section = this.entries[result.id]?.section;
        if (!section) return [];
        const snippet = extractSnippet({ text: section.text, words: result.terms });
        return [{ anchor: section.anchor, title: section.title, snippet }];
      })
      .slice(0, MAX_MATCHES);
  }
}

function entriesOf(page: SearchablePage): Omit<Entry, 'id'>[] {
  const nothing = { title: '', heading: '', topics: '', text: '' };
  return [
    {
      ...nothing,
      page,
      section: null,
      title: page.title,
      topics: page.topics.join(' '),
      text: page.summary,
    },
    ...page.sections.map((section) => ({
      ...nothing,
      page,
      section,
      heading: section.title,
      text: section.text,
    })),
  ];
}

/** The words that matter; all of them where nothing else was asked. */
function parseQuery(query: string): string[] {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter(Boolean);
  const meant = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(meant.length > 0 ? meant : words)];
}

function maxEditDistance(term: string): number | boolean {
  if (term.length <= 3) return false;
  return term.length <= 6 ? 1 : 2;
}

/** "Café" and "cafe" are the same word. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
