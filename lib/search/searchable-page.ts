/** A stretch of a page with an anchor of its own. */
export type SearchableSection = { anchor: string; title: string; text: string };

/** A page that the search knows, as it is sent to the browser. */
export type SearchablePage = {
  kind: 'article' | 'product' | 'policy';
  path: string;
  title: string;
  summary: string;
  /** Words under which it should be found besides its own. */
  topics: readonly string[];
  sections: readonly SearchableSection[];
};

/** A fragment of text; matches are highlighted. */
export type SnippetPart = { text: string; isMatch: boolean };

/** A page that matches a query, best section first. */
export type SearchHit = {
  page: SearchablePage;
  /** The sections that match; empty when only its title or summary does. */
  matches: { anchor: string; title: string; snippet: SnippetPart[] }[];
};
