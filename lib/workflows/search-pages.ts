import 'server-only';
import { PageIndex } from '../search/page-index';
import type { SearchHit } from '../search/searchable-page';
import { listSearchablePages } from './list-searchable-pages';

let known: { text: string; index: PageIndex } | null = null;

/** Searches articles and products on the server. The index is made anew only when something in it has changed. */
export async function searchPages(query: string): Promise<SearchHit[]> {
  const pages = await listSearchablePages();
  const text = JSON.stringify(pages);
  if (known?.text !== text) known = { text, index: new PageIndex(pages) };
  return known.index.find(query);
}
