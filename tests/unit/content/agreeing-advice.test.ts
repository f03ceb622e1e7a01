import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRODUCT_FAQ } from '@/components/catalogue/product-faq';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';

const ARTICLES = 'content/articles';

/** Whatever gives advice about health: the articles, the answers on the product's page, the safety rules. */
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => [file, readFileSync(`${ARTICLES}/${file}`, 'utf8')] as const),
  ['the answers on the product’s page', PRODUCT_FAQ.map(({ answer }) => answer).join('\n')],
  ['the safety rules', SAFETY_NOTE.sections.flatMap(({ items }) => items).join('\n')],
];

/** Sentences and items of lists, without their citations. */
function statements(text: string): string[] {
  return text
    .replace(/ ?<Cite id=\{\d+\} \/>/g, '')
    .replaceAll('’', "'")
    .split(/(?<=[.!?])[\s"]|\n/);
}

const about = (subject: RegExp) =>
  TEXTS.flatMap(([name, text]) =>
    statements(text)
      .filter((statement) => subject.test(statement))
      .map((statement) => [name, statement] as const),
  );

describe('what one text says of health, another one does not contradict:', () => {
  // MedlinePlus says a week without improvement, the NHS a few weeks until it is gone. Both are said everywhere.
  it.each(about(/^(?=.*(?:doctor|don't wait|pain that is severe))(?=.*\bweeks?\b)/))(
    'when lasting pain needs a doctor, in %s: %s',
    (_name, statement) => {
      expect(statement).toContain('lasts more than a week without easing');
      expect(statement).toMatch(/has(?:n't| not) gone after a few weeks/);
    },
  );

  it.each(about(/darker skin|brown shade/))('how long marks can last, in %s: %s', (_name, statement) => {
    expect(statement).toContain('weeks or months');
  });

  it('every text about lasting pain is found', () => {
    const names = about(/lasts more than a week/).map(([name]) => name);
    expect(new Set(names).size).toBe(4);
  });

  it('a burn that blisters is seen the same day', () => {
    const [, text = ''] = TEXTS.find(([name]) => name.startsWith('dry-cupping')) ?? [];
    expect(text).toMatch(/the same day for:\n\n- a burn that blisters\./);
    expect(SAFETY_NOTE.sections.flatMap(({ items }) => items).join('\n')).toMatch(
      /the same day for a burn that blisters/,
    );
  });
});
