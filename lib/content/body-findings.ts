import type { ArticleSection } from './article';

type Mention = { line: number; slug: string };

export type BodyPassage = {
  line: number;
  text: string;
  isHeading?: boolean;
  /** Of a cell: the first cell of its row. */
  rowLabel?: string;
};

/** What a text says about itself and where it points, with lines for the issues found later. */
export type BodyFindings = {
  sections: ArticleSection[];
  /** What a link can lead to: the ids of all headings, and of parts that the page adds. */
  anchors: Set<string>;
  words: number;
  /** Paragraphs, headings and cells, for the checks of their words. */
  passages: BodyPassage[];
  citations: { line: number; referenceId: number }[];
  links: { line: number; url: string }[];
  readAlso: Mention[];
  productCards: Mention[];
  /** The pull-outs with the signs that need a doctor. */
  warnings: { line: number; isWholeList: boolean }[];
  hasSafetyNote: boolean;
  hasFaq: boolean;
  issues: { line: number; message: string }[];
};

export function emptyFindings(): BodyFindings {
  return {
    sections: [],
    anchors: new Set(),
    words: 0,
    passages: [],
    citations: [],
    links: [],
    readAlso: [],
    productCards: [],
    warnings: [],
    hasSafetyNote: false,
    hasFaq: false,
    issues: [],
  };
}
