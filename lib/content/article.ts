import type { evaluate } from '@mdx-js/mdx';
import type { ArticleFrontMatter } from './article-schema';
import type { ArticlePassage } from './collect-passages';

/** Pixels and a blurred small copy of a picture that belongs to an article, under its name in public/pictures. */
export type MeasuredPicture = { name: string; width: number; height: number; blur: string };

export type ArticlePicture = {
  /** A name of public/pictures, for `Picture` and `pictureUrl`. */
  name: string;
  alt: string;
  /** Null for a picture of the shop, which public/pictures/pictures.json knows. */
  measured: MeasuredPicture | null;
};

/** What a list of articles, a feed or a sitemap needs. Dates are days, `2026-11-22`. */
export type ArticleSummary = Omit<ArticleFrontMatter, 'picture' | 'allowedClaims'> & {
  picture: ArticlePicture;
  /** Of the text and its questions; sources are not counted. */
  words: number;
  readingMinutes: number;
};

/** A `##` heading of the text, for the contents list. */
export type ArticleSection = { id: string; title: string };

/** The compiled text: a server component that takes the components it names (`ARTICLE_COMPONENT_NAMES`). */
export type ArticleBody = Awaited<ReturnType<typeof evaluate>>['default'];

export type Article = ArticleSummary & {
  sections: ArticleSection[];
  passages: ArticlePassage[];
  /** How often the text cites each reference, by reference id; never 0. */
  citationCounts: ReadonlyMap<number, number>;
  Body: ArticleBody;
};

/**
 * The components that a text may use: `<Cite id={1} />`, `<Drawing name="cup-zones">caption</Drawing>`, `<Faq />`,
 * `<ProductCard slug="…" />`, `<ReadAlso slug="…">teaser</ReadAlso>`, `<SafetyNote />`, `<SeeADoctor />`.
 */
export const ARTICLE_COMPONENT_NAMES = [
  'Cite',
  'Drawing',
  'Faq',
  'ProductCard',
  'ReadAlso',
  'SafetyNote',
  'SeeADoctor',
] as const;
export type ArticleComponentName = (typeof ARTICLE_COMPONENT_NAMES)[number];

/** The drawings of components/articles/drawings. */
export const DRAWING_NAMES = [
  'where-it-hurts',
  'forward-head-load',
  'four-stretches',
  'four-strengtheners',
  'cup-zones',
] as const;
export type DrawingName = (typeof DRAWING_NAMES)[number];

/** Where the n-th mention of a reference stands in the page, and the reference itself. */
export function citationAnchor(referenceId: number, occurrence: number): string {
  return `cite-${referenceId}-${occurrence}`;
}
export function referenceAnchor(referenceId: number): string {
  return `reference-${referenceId}`;
}
