import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS } from '@/lib/claims/claim';
import { findClaims } from '@/lib/claims/find-claims';
import { readCorpus } from './read-corpus';

const CORPUS = path.join(import.meta.dirname, 'corpus');
const MIN_FOUND = 0.95;
const MAX_REFUSED = 0.05;

type Entries = ReturnType<typeof readCorpus>;
const overClaims = readCorpus(path.join(CORPUS, 'over-claims'));
const honest = readCorpus(path.join(CORPUS, 'honest'));
const isFound = ({ section }: Entries[number]) => findClaims(section).length > 0;

describe('the corpus of sentences (commerce rule 39)', () => {
  it('has at least two hundred, half of them honest, of every family and in both scripts and Roman Urdu', () => {
    expect(overClaims.length + honest.length).toBeGreaterThanOrEqual(200);
    expect(honest.length / overClaims.length).toBeCloseTo(1, 1);
    for (const entries of [overClaims, honest]) {
      for (const family of CLAIM_KINDS) {
        const languages = new Set(
          entries.filter((entry) => entry.family === family).map(({ language }) => language),
        );
        expect([family, ...languages]).toEqual([family, 'English', 'Urdu', 'Roman Urdu']);
      }
    }
  });

  it('is found where it claims too much', () => {
    report('over-claims found', overClaims);
    const missed = overClaims.filter((entry) => !isFound(entry)).map(({ text }) => text);
    expect(missed.length / overClaims.length, missed.join('\n')).toBeLessThanOrEqual(1 - MIN_FOUND);
  });

  it('stands where it is honest', () => {
    report('honest sentences refused', honest);
    const refused = honest.filter(isFound).map(({ text }) => text);
    expect(refused.length / honest.length, refused.join('\n')).toBeLessThanOrEqual(MAX_REFUSED);
  });

  it('names the kind of what it finds: that of the file is among those found in nearly all', () => {
    const ofFamilies = overClaims.filter(({ family }) => CLAIM_KINDS.some((kind) => kind === family));
    const named = ofFamilies.filter(({ family, section }) =>
      findClaims(section).some(({ kind }) => kind === family),
    );
    expect(named.length / ofFamilies.length).toBeGreaterThan(0.9);
  });
});

/** The rates of a set, in all and by language, in the output of the tests. */
function report(title: string, entries: Entries): void {
  const rate = (some: Entries) => `${some.filter(isFound).length} of ${some.length}`;
  const languages = [...new Set(entries.map(({ language }) => language))];
  const byLanguage = languages.map(
    (language) => `${language} ${rate(entries.filter((entry) => entry.language === language))}`,
  );
  process.stdout.write(`  ${title}: ${rate(entries)} (${byLanguage.join(', ')})\n`);
}
