import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const day = z.iso.date('must be a day like 2026-11-22');
const sentence = z.string('is missing').trim().min(1, 'is empty');

const reference = z.strictObject({
  id: z.int('must be the number that <Cite id={…} /> names').positive(),
  title: sentence,
  publisher: sentence,
  year: z.string().regex(/^(\d{4}|n\.d\.)$/, 'must be a year in quotes, or "n.d."'),
  url: z.url({ protocol: /^https?$/, error: 'must be a web address' }),
});

/** A person outside the shop who has read the article and answers for it; never somebody invented. */
const reviewer = z.strictObject({ name: sentence, credentials: sentence, reviewed: day });

/** A product that the text shows with `<ProductCard slug="…" />`, there. */
const product = z.strictObject({
  slug,
  /** What it has to do with this article: "Suction, warmth and light, at home". */
  context: sentence.max(90),
});

const picture = z
  .strictObject({
    /** A picture of the shop, a name of public/pictures/pictures.json. */
    name: sentence.optional(),
    /** A picture of this article's own: a file that lies beside it. */
    file: sentence
      .regex(/^[a-z0-9-]+\.(jpe?g|png|webp|avif)$/, 'must be a file beside the article')
      .optional(),
    /** What it shows, for those who do not see it. */
    alt: sentence,
  })
  .refine(({ name, file }) => (name === undefined) !== (file === undefined), {
    error: 'needs either `file` (beside the article) or `name` (of the shop), and not both',
  });

/** The front matter of content/articles/*.mdx. Unknown fields are errors: they are mostly misspelt known ones. */
export const articleFrontMatterSchema = z
  .strictObject({
    title: sentence.max(90),
    slug,
    /** Shown under the title and in lists. */
    summary: sentence.max(220),
    /** For search results and link previews. */
    description: sentence.max(170),
    /** An organisation: the shop's own editors. */
    author: sentence,
    reviewer: reviewer.optional(),
    published: day,
    updated: day,
    topics: z.array(sentence).min(1, 'name at least one'),
    related: z.array(slug),
    products: z.array(product),
    picture,
    faq: z.array(z.strictObject({ question: sentence, answer: sentence })),
    references: z.array(reference),
    /** Sentences that the claim check (lib/claims) finds and that may stand, each with the reason. */
    allowedClaims: z.array(z.strictObject({ sentence, why: sentence })).default([]),
  })
  .refine(({ published, updated }) => updated >= published, {
    path: ['updated'],
    error: 'is before `published`',
  });

export type ArticleFrontMatter = z.infer<typeof articleFrontMatterSchema>;
