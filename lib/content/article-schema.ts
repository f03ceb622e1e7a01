import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const day = z.iso.date('must be a day like 2026-11-22');
const sentence = z.string().trim().min(1, 'is empty');

const reference = z.strictObject({
  id: z.int().positive(),
  title: sentence,
  publisher: sentence,
  year: z.string().regex(/^(\d{4}|n\.d\.)$/, 'must be a year in quotes, or "n.d."'),
  url: z.url({ protocol: /^https?$/, error: 'must be a web address' }),
});

/** The front matter of content/articles/*.mdx. Unknown fields are faults: they are mostly misspelt known ones. */
export const articleFrontMatterSchema = z
  .strictObject({
    title: sentence.max(90),
    slug,
    /** Shown under the title and in lists. */
    summary: sentence.max(220),
    /** For search results and link previews. */
    description: sentence.max(170),
    author: sentence,
    published: day,
    updated: day,
    topics: z.array(sentence).min(1),
    related: z.array(slug),
    products: z.array(slug),
    /** Name in public/pictures, without size and ending. */
    picture: z.strictObject({ name: sentence, alt: sentence }),
    faq: z.array(z.strictObject({ question: sentence, answer: sentence })),
    references: z.array(reference),
  })
  .refine(({ published, updated }) => updated >= published, {
    path: ['updated'],
    error: 'is before `published`',
  });

export type ArticleFrontMatter = z.infer<typeof articleFrontMatterSchema>;
