import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/content/claim-words';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';
import { faultsOf } from './faults-of';

const CITED = 'Text. <Cite id={1} />\n';
const wordsOf = (text: string) => findClaims(text).map(({ word }) => word);

describe('words that promise', () => {
  it('are refused wherever they stand, in every form', () => {
    expect(wordsOf('It cures. Heat heals. Guaranteed! She was cured. A miracle.')).toEqual([
      'cures',
      'heals',
      'Guaranteed',
      'cured',
      'miracle',
    ]);
    expect(wordsOf('This treats a stiff neck.')).toEqual(['treats']);
    expect(wordsOf('It is clinically proven.')).toEqual(['clinically proven']);
  });

  it('of medicine are refused in a sentence that names what is sold', () => {
    expect(wordsOf('The device is a treatment for pain. Cupping is a proven remedy.')).toEqual([
      'treatment',
      'proven',
    ]);
    expect(
      wordsOf('Rest is one treatment. You may be treated for cancer. Ask before you use a cup.'),
    ).toEqual([]);
  });

  it('are not seen in words that only look like them', () => {
    expect(
      wordsOf('Health, healthy, secure, procure, a treaty, a health service, treat yourself kindly.'),
    ).toEqual([]);
  });

  it('take the sentence in which they stand, over line breaks and decimals', () => {
    const [claim] = findClaims('First. The cup of 1.5 inches\ntreats nothing at all. Last.');
    expect(claim?.sentence).toBe('The cup of 1.5 inches treats nothing at all.');
  });
});

describe('an article with a claim', () => {
  it('is refused with the line of its text, its cells and its fields', async () => {
    const text = `${frontMatter({ summary: '"It cures."', faq: '[{ question: "Why?", answer: "It heals." }]' })}
${CITED}
A first line
that guarantees relief.

| Cause | Why |
| --- | --- |
| Cup | The best treatment by cup |

<Faq />

<SeeADoctor>Massage treats it.</SeeADoctor>
`;
    expect((await faultsOf({ 'a.mdx': text })).map((fault) => fault.split(' is a claim')[0])).toEqual([
      'content/a.mdx:4 "cures"',
      'content/a.mdx:13 "heals"',
      'content/a.mdx:20 "guarantees"',
      'content/a.mdx:24 "treatment"',
      'content/a.mdx:28 "treats"',
    ]);
  });

  it('may stand when its sentence is allowed with a reason', async () => {
    const allowedClaims = `[{ sentence: "The device doesn't treat, cure or heal.", why: "Says what it does not do." }]`;
    const text = `${frontMatter({ allowedClaims })}${CITED}\nThe device doesn’t treat,\ncure or heal. It is warm.\n`;
    expect(await withArticleFolder({ 'a.mdx': text }, loadArticles)).toHaveLength(1);
  });

  it('is told of an allowance that nothing needs', async () => {
    const allowedClaims = '[{ sentence: "It cures.", why: "Once it did." }]';
    expect(await faultsOf({ 'a.mdx': frontMatter({ allowedClaims }) + CITED })).toEqual([
      'content/a.mdx:15 allowedClaims: no sentence of the article needs this',
    ]);
  });
});
