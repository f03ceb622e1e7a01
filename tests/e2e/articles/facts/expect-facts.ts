import { expect } from '@playwright/test';
import type { ReadArticle, ReadSection } from '../../pages/article-reader';

/** What a section has to say: its title, and the facts that stand under it. */
export type SectionFacts = {
  title: RegExp;
  says?: RegExp[];
  /** The caption, the headers, and by the first cell of each row what stands beside it, column by column. */
  table?: { caption: RegExp; columns: string[]; rows: Record<string, RegExp[]> };
  questions?: [question: RegExp, ...answer: RegExp[]][];
  readAlso?: string[];
  buyable?: RegExp;
  drawings?: RegExp[];
  pullOut?: readonly RegExp[];
};

/** The sections in this order (others may stand between), each with all of its facts. */
export function expectFacts(article: ReadArticle, facts: readonly SectionFacts[]): void {
  let from = 0;
  for (const expected of facts) {
    const index = article.sections.findIndex(({ title }, at) => at >= from && expected.title.test(title));
    const titles = article.sections.map(({ title }) => title).join(' / ');
    expect(index, `${expected.title} in its order among: ${titles}`).toBeGreaterThanOrEqual(0);
    from = index + 1;
    const section = article.sections[index];
    if (section) expectSection(section, expected);
  }
}

function expectSection(section: ReadSection, expected: SectionFacts): void {
  for (const fact of expected.says ?? []) expect.soft(section.text, section.title).toMatch(fact);
  for (const fact of expected.pullOut ?? []) expect.soft(section.pullOut, section.title).toMatch(fact);
  expect.soft(section.readAlso, `read also in ${section.title}`).toEqual(expected.readAlso ?? []);
  expect.soft(section.drawings.length, `drawings in ${section.title}`).toBe(expected.drawings?.length ?? 0);
  expected.drawings?.forEach((title, index) => {
    expect.soft(section.drawings[index]).toMatch(title);
  });
  if (expected.buyable) expect.soft(section.buyable[0], section.title).toMatch(expected.buyable);
  if (expected.table) expectTable(section, expected.table);
  expectQuestions(section, expected.questions ?? []);
}

function expectTable(section: ReadSection, expected: NonNullable<SectionFacts['table']>): void {
  const table = section.tables.find(({ columns }) => columns.join() === expected.columns.join());
  expect(table, `a table ${expected.columns.join(' / ')} in ${section.title}`).toBeDefined();
  expect.soft(table?.caption, section.title).toMatch(expected.caption);
  const [first = '', ...others] = expected.columns;
  for (const [name, cells] of Object.entries(expected.rows)) {
    const row = table?.rows.find((candidate) => candidate[first]?.startsWith(name));
    expect(row, `${name} in ${section.title}`).toBeDefined();
    cells.forEach((cell, index) => {
      expect.soft(row?.[others[index] ?? ''], `${name}, ${others[index]}`).toMatch(cell);
    });
  }
}

function expectQuestions(section: ReadSection, expected: NonNullable<SectionFacts['questions']>): void {
  for (const [question, ...answers] of expected) {
    const found = section.questions.find((entry) => question.test(entry.question));
    expect(found, `${question} in ${section.title}`).toBeDefined();
    for (const answer of answers) expect.soft(found?.answer, String(question)).toMatch(answer);
  }
}
