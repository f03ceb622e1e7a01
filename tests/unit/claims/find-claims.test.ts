import { describe, expect, it } from 'vitest';
import type { ClaimBlock, ClaimSection } from '@/lib/claims/claim';
import { describeClaims } from '@/lib/claims/describe-claim';
import { findClaims } from '@/lib/claims/find-claims';
import { findNewClaims } from '@/lib/claims/find-new-claims';

const wordsIn = (about: ClaimSection['about'], ...blocks: (string | ClaimBlock)[]) =>
  findClaims({ about, blocks: blocks.map((text) => (typeof text === 'string' ? { text } : text)) }).map(
    ({ words }) => words,
  );

describe('a text about a topic', () => {
  it('may say what medicine does, and what a review found', () => {
    expect(wordsIn('topic', 'Exercise relieves neck pain. A doctor can treat an infection.')).toEqual([]);
    expect(wordsIn('topic', 'A review of 18 trials found that cupping eased pain.')).toEqual([]);
  });

  it('makes a claim where a sentence names the product, or goes on from one that does', () => {
    expect(wordsIn('topic', 'The NUE massager relieves pain.')).toEqual(['relieves pain']);
    expect(wordsIn('topic', 'The massager is warm. It relieves pain.')).toEqual(['relieves pain']);
    expect(wordsIn('topic', 'It relieves pain.')).toEqual([]);
  });

  it('makes it under a heading that names the product, and in a row of its own in a table', () => {
    const heading = (text: string) => ({ text, isHeading: true });
    expect(wordsIn('topic', heading('The massager'), 'Proven to work')).toEqual(['Proven to']);
    expect(wordsIn('topic', heading('Stretching'), 'Proven to work')).toEqual([]);
    expect(wordsIn('topic', { text: 'Ends back pain', rowLabel: 'NUE massager' })).toEqual([
      'Ends back pain',
    ]);
    expect(wordsIn('topic', { text: 'Ends back pain', rowLabel: 'Strengthening' })).toEqual([]);
  });

  it('is read as an offer where it speaks of the product', () => {
    expect(wordsIn('topic', 'The massager is good for sleep.')).toEqual(['The massager is good for sleep']);
    expect(wordsIn('topic', 'The massager is warm. It is good for sleep.')).toEqual(['It is good for sleep']);
    expect(wordsIn('topic', 'A dark room is good for sleep. It costs nothing.')).toEqual([]);
  });

  it('may report what bad sellers claim', () => {
    const seller = { text: 'How to recognise a bad seller', isHeading: true };
    expect(wordsIn('topic', seller, 'It says its device gets rid of diseases and removes toxins.')).toEqual(
      [],
    );
  });
});

describe('an offer', () => {
  it('names an illness only to warn', () => {
    expect(wordsIn('offer', 'Sciatica? Meet NUE.')).toEqual(['Sciatica']);
    expect(wordsIn('offer', 'Ask a doctor first if you have sciatica.')).toEqual([]);
    expect(wordsIn('shop', 'Sciatica')).toEqual([]);
  });

  it('names a part of the body only to say where the product is used, or how that feels', () => {
    for (const claim of [
      'Ageless shoulders begin here.',
      'Turns a rusty neck into a hinge.',
      'Lungs clear up.',
    ])
      expect(wordsIn('offer', claim), claim).toHaveLength(1);
    for (const text of [
      'Place it on the upper back, the shoulders or the thighs.',
      'Your shoulders may feel warm.',
      'It may help you relax your shoulders.',
      'Where it’s used: neck, upper back and shoulders',
      'گردن پر نہ لگائیں۔',
    ])
      expect(wordsIn('offer', text), text).toEqual([]);
    const heading = { text: 'Where to place it', isHeading: true };
    expect(wordsIn('offer', heading, 'Upper back, shoulders')).toEqual([]);
    expect(wordsIn('topic', 'Ageless shoulders begin here.')).toEqual([]);
  });

  it('does not promise by a heading, by whom it helps, or by more comfort than a handle gives', () => {
    for (const claim of ['Treatment', 'Whom it may help', 'More comfortable shoulders'])
      expect(wordsIn('offer', claim), claim).toHaveLength(1);
    expect(wordsIn('offer', 'More comfortable to hold')).toEqual([]);
  });

  it('asks the reader nothing: that question sells', () => {
    expect(wordsIn('offer', 'Are you tired of pain? Order now!')).not.toEqual([]);
    expect(wordsIn('offer', 'Can I use it if I have a headache?')).toEqual([]);
  });

  it('is taken at its word whatever its spelling', () => {
    expect(wordsIn('offer', 'RELIEVES  neck\npain')).toEqual(['RELIEVES neck pain']);
    expect(wordsIn('offer', 'It re\u00ADlieves pa\u200Bin')).toHaveLength(1);
    expect(wordsIn('offer', 'It ｃｕｒｅｓ you')).toHaveLength(1);
    for (const spelling of ['dard ka ilaaj', 'Dard ka ilaj', 'dard ka elaaj'])
      expect(wordsIn('offer', spelling), spelling).not.toEqual([]);
  });

  it('gets an answer to its question for a claim', () => {
    expect(wordsIn('offer', 'Does it cure?')).toEqual([]);
    expect(wordsIn('offer', 'Does it cure? Yes!')).toEqual(['cure']);
  });
});

describe('a finding', () => {
  it('has the sentence and the place of its words, and says what to write instead', () => {
    const text = 'Warm, 1.5 kg. It relieves pain; ask us. Last.';
    const [claim] = findClaims({ about: 'offer', blocks: [{ text }] });
    expect(claim).toMatchObject({ kind: 'relief', sentence: 'It relieves pain; ask us.', block: 0 });
    expect(text.slice(claim?.offset).startsWith('relieves pain')).toBe(true);
    expect(describeClaims(claim ? [claim] : [])).toMatch(
      /^“relieves pain” promises relief .*Say how it feels/,
    );
  });

  it('of several kinds says of each what it says, and of two alike once', () => {
    const claims = findClaims({ about: 'offer', blocks: [{ text: 'It cures. It heals. FDA approved.' }] });
    expect(describeClaims(claims)).toMatch(
      /^“cures” promises to treat or repair something, and so does “heals”\. .* “FDA approved” names an approval/,
    );
  });

  it('is new only where the sentence did not stand before', () => {
    const before = [{ field: 'tagline', text: 'It cures.' }];
    const after = [
      { field: 'tagline', text: 'It cures. It is small.' },
      { field: 'title', text: 'Pain relief' },
    ];
    expect(findNewClaims({ before, after }).map(({ field }) => field)).toEqual(['title']);
  });
});

describe('a text of a megabyte', () => {
  const MEGABYTE = 1_000_000;
  const repeat = (text: string) => text.repeat(MEGABYTE / text.length);
  const random = () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    const alphabet = ' aeioucrnt.,;:\n|-\u200B\u0301ک۔';
    return Array.from({ length: MEGABYTE }, () => alphabet[next() % alphabet.length]).join('');
  };

  it.each([
    ['of words that begin patterns', repeat('relieves reduces no pain before ')],
    ['of one word', repeat('a')],
    ['of commas', repeat('not, ')],
    ['of one sentence of negations', repeat('not only never cures heals ')],
    ['of line breaks', repeat('\n \n-')],
    ['of marks that are not seen', repeat('\u200B')],
    ['of anything', random()],
  ])('%s is read in a moment', (_, text) => {
    const from = performance.now();
    findClaims({ about: 'offer', blocks: [{ text }] });
    expect(performance.now() - from).toBeLessThan(8_000);
  });
});
