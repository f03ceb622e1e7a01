import 'server-only';
import { PageIndex } from '@/lib/search/page-index';
import type { SearchHit } from '@/lib/search/searchable-page';
import { listSearchablePages } from './list-searchable-pages';

let cached: { text: string; index: PageIndex } | null = null;

/** Searches products, articles and policies on the server. The index is rebuilt only when something in it has changed. */
export async function searchPages(query: string): Promise<SearchHit[]> {
  const pages = await listSearchablePages();
  const text = JSON.stringify(pages);
  if (cached?.text !== text) cached = { text, index: new PageIndex(pages) };
  return cached.index.find(query);
}
