import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const GLOSSARY = readFileSync('docs/glossary.md', 'utf8');

/** The rows of the tables, without their headings. */
const ROWS = GLOSSARY.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Term |'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const QUOTED = [...GLOSSARY.matchAll(/`([^`\s]+)`/g)].map(([, text]) => String(text));
const FOLDERS = /^(app|components|docs|lib|prisma|sandbox|scripts|server|tests)(\/|$)/;

/** The tables of the schema: a model's `@@map` or, without one, its name. */
function tablesOf(schema: string): string[] {
  return [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(
    ([, name, body]) => body?.match(/@@map\("([^"]+)"\)/)?.[1] ?? String(name),
  );
}

describe('docs/glossary.md', () => {
  it('says of each term what the field calls it, where it is and what it never means', () => {
    expect(ROWS.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it('has each term once', () => {
    const terms = ROWS.map(([term]) => term);
    expect(terms).toEqual([...new Set(terms)]);
  });

  it('names only paths that exist', () => {
    expect(QUOTED.filter((text) => FOLDERS.test(text) && !existsSync(text))).toEqual([]);
  });

  it('names a path for each term', () => {
    const lost = ROWS.filter(([, , where = '']) => !FOLDERS.test(where.replace(/^`/, '').replace(/`.*/, '')));
    expect(lost).toEqual([]);
  });

  it('covers each table of the schema', () => {
    const schema = readdirSync('prisma/schema').map((file) =>
      readFileSync(path.join('prisma/schema', file), 'utf8'),
    );
    expect(tablesOf(schema.join('\n')).filter((table) => !QUOTED.includes(table))).toEqual([]);
  });

  it('would miss a table that was forgotten', () => {
    expect(tablesOf('model A {\n  id Int\n  @@map("forgotten")\n}\nmodel B {\n}\n')).toEqual([
      'forgotten',
      'B',
    ]);
  });
});
