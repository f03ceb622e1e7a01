import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimBlock, ClaimSection } from '@/lib/claims/claim';

type CorpusEntry = { family: string; language: string; text: string; section: ClaimSection };

/**
 * Reads the sentences of a folder, one file for each family. A line is a sentence, said about the product; `#` begins a
 * language. "article:" makes it a text about a topic; in it ` || ` parts a heading from what stands under it, and ` | `
 * the first cell of a table's row from another.
 */
export function readCorpus(folder: string): CorpusEntry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const family = path.basename(name, '.txt');
      let language = '';
      return readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line): CorpusEntry[] => {
          if (line.startsWith('#')) language = line.slice(1).trim();
          if (line.startsWith('#') || line.trim() === '') return [];
          return [{ family, language, text: line, section: readSection(line) }];
        });
    });
}

function readSection(line: string): ClaimSection {
  const isArticle = line.startsWith('article: ');
  const text = isArticle ? line.slice('article: '.length) : line;
  const [first = '', under] = text.split(' || ');
  const blocks = under === undefined ? readRow(first) : [{ text: first, isHeading: true }, ...readRow(under)];
  return { about: isArticle ? 'topic' : 'offer', blocks };
}

function readRow(text: string): ClaimBlock[] {
  const [label = '', ...cells] = text.split(' | ');
  return [{ text: label }, ...cells.map((cell) => ({ text: cell, rowLabel: label }))];
}
