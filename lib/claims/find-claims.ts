import { CLAIM_FAMILIES } from '@/lib/claims/families/claim-families';
import { PatternMatcher } from '@/lib/claims/text/pattern-matcher';
import { clauseAt, type SplitText, splitText } from '@/lib/claims/text/split-text';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { Claim, ClaimSection } from './claim';
import {
  concernsProduct,
  isAboutOurs,
  type MatchPlace,
  namesClaimant,
  namesProduct,
  type SectionFocus,
} from './concerns-product';
import { isForbiddenInUrdu } from './is-negated';
import { asksWhere, isPlaced } from './is-placed';
import { isTakenBack } from './is-taken-back';
import { isWarning } from './is-warning';

type Force = 'plain' | 'firm' | 'product' | 'mention' | 'part';

const RULES = CLAIM_FAMILIES.flatMap((family) => {
  const rules = (force: Force, patterns: readonly string[] = []) =>
    patterns.map((pattern) => ({ kind: family.kind, pattern, force }));
  return [
    ...rules('plain', family.patterns),
    ...rules('firm', family.firmPatterns),
    ...rules('product', family.productPatterns),
    ...rules('mention', family.mentionPatterns),
    ...rules('part', family.partPatterns),
  ];
});
const MATCHER = new PatternMatcher(
  RULES.map(({ pattern }) => pattern),
  WORD_LISTS,
);

const EVERYWHERE: ReadonlySet<ClaimSection['about']> = new Set(['offer', 'shop', 'topic']);
const IS_READ_IN: Readonly<Record<Force, ReadonlySet<ClaimSection['about']>>> = {
  plain: EVERYWHERE,
  firm: EVERYWHERE,
  product: new Set(['offer', 'shop']),
  mention: new Set(['offer']),
  part: new Set(['offer']),
};

/** What takes back a claim of each force. */
const EXCUSES: Readonly<Record<Force, (place: MatchPlace) => boolean>> = {
  plain: isTakenBack,
  product: isTakenBack,
  firm: isForbiddenInUrdu,
  mention: isWarning,
  part: (place) => isPlaced(place) || isWarning(place),
};

/** How many sentences after one that names the product may go on about it without a name. */
const FOCUS_SENTENCES = 2;
const MAX_WORDS_QUOTED = 8;

/** The claims that a section of text makes for our product, at most one of each kind in a sentence. */
export function findClaims(section: ClaimSection): Claim[] {
  const claims: Claim[] = [];
  const focus: SectionFocus = {
    about: section.about,
    isUnderProduct: false,
    isUnderClaimant: false,
    isUnderPlaces: false,
    isAfterProduct: false,
  };
  for (const [block, { text, isHeading = false, rowLabel }] of section.blocks.entries()) {
    const split = splitText(text);
    const isRowOfProduct = rowLabel !== undefined && namesProduct(splitText(rowLabel));
    const ofBlock = { ...focus, isUnderProduct: focus.isUnderProduct || isRowOfProduct };
    claims.push(...findInBlock(split, ofBlock).map((claim) => ({ ...claim, block })));
    const isNamed = namesProduct(split);
    if (isHeading) {
      focus.isUnderProduct = isNamed;
      focus.isUnderClaimant = namesClaimant(split);
      focus.isUnderPlaces = asksWhere(split);
    }
    focus.isAfterProduct = isNamed;
  }
  return claims;
}

/** A sentence on one line and with one kind of quotation marks, as allowances are compared. */
export function normaliseSentence(sentence: string): string {
  return sentence.replace(/\s+/gu, ' ').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").trim();
}

function findInBlock(split: SplitText, focus: SectionFocus): Omit<Claim, 'block'>[] {
  const found = new Map<string, Omit<Claim, 'block'>>();
  const mentions = new Map<string, Omit<Claim, 'block'>>();
  let namedIn = focus.isAfterProduct ? -1 : Number.NEGATIVE_INFINITY;
  let checked = 0;
  for (const { pattern, first, last } of MATCHER.match(split)) {
    const rule = RULES[pattern];
    const sentence = split.words[first]?.sentence ?? 0;
    for (; checked < sentence; checked += 1) if (namesProduct(split, checked)) namedIn = checked;
    if (!rule) continue;
    const key = `${sentence} ${rule.kind}`;
    const isMention = rule.force === 'mention' || rule.force === 'part';
    if (found.has(key) || (isMention && mentions.has(key))) continue;
    const place = { split, first, last, sentence, kind: rule.kind };
    const focusHere = { ...focus, isAfterProduct: sentence - namedIn <= FOCUS_SENTENCES };
    const isReadHere =
      IS_READ_IN[rule.force].has(focus.about) || (rule.force !== 'part' && isAboutOurs(place, focusHere));
    if (!isReadHere || !concernsProduct(place, focusHere)) continue;
    if (EXCUSES[rule.force](place) || (rule.force === 'part' && focus.isUnderPlaces)) continue;
    const at = isMention ? widen(split, { first, last }) : { first, last };
    const claim = { kind: rule.kind, ...quote(split, { ...at, sentence }) };
    (isMention ? mentions : found).set(key, claim);
  }
  return [...found.values(), ...onePerSentence(mentions.values(), found.values())].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** A word alone ("shoulders") says little to whoever wrote it: its clause is quoted, where that is short. */
function widen(split: SplitText, at: { first: number; last: number }): { first: number; last: number } {
  const clause = clauseAt(split, at.first);
  const isShort = clause !== undefined && clause.last - clause.first < MAX_WORDS_QUOTED;
  return at.first === at.last && isShort ? clause : at;
}

/** What a sentence only names is said once, and not at all where it claims something besides. */
function onePerSentence<T extends { sentence: string }>(mentions: Iterable<T>, claims: Iterable<T>): T[] {
  const told = new Set([...claims].map(({ sentence }) => sentence));
  return [...mentions].filter(({ sentence }) => {
    if (told.has(sentence)) return false;
    told.add(sentence);
    return true;
  });
}

function quote(split: SplitText, at: { first: number; last: number; sentence: number }) {
  const { text, words, sentences } = split;
  const start = words[at.first]?.start ?? 0;
  const end = words[at.last]?.end ?? start;
  const span = sentences[at.sentence];
  const from = span ? (words[span.first]?.start ?? 0) : start;
  const until = span ? (words[span.last]?.end ?? end) : end;
  const close = /^[.!?…۔؟"”’)]{0,4}/u.exec(text.slice(until, until + 4))?.[0] ?? '';
  return {
    words: text.slice(start, end).replace(/\s+/gu, ' '),
    sentence: normaliseSentence(text.slice(from, until) + close),
    offset: start,
  };
}
