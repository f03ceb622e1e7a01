/** The kinds of claim that a shop of wellness goods may not make without proof. */
export const CLAIM_KINDS = [
  'relief',
  'cure',
  'detox',
  'approval',
  'safety',
  'authority',
  'comparison',
  'figure',
  'speed',
  'disease',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A claim that a text makes. */
export type Claim = {
  kind: ClaimKind;
  /** The words that make it, as they stand in the text. */
  words: string;
  /** The sentence around them, on one line. */
  sentence: string;
  /** Which block of the section it is in, and where in that block the words begin. */
  block: number;
  offset: number;
};

/** A piece of text that stands together: a paragraph, a heading, a cell, a field. */
export type ClaimBlock = {
  text: string;
  /** A heading gives the sentences under it their subject. */
  isHeading?: boolean;
  /** Of a table's cell: the first cell of its row, which is what the cell speaks of. */
  rowLabel?: string;
};

/**
 * What is judged together, and what it is about. In an offer (a product's texts, a notice) and in the shop's other texts
 * each sentence is about the product unless it names another subject; an offer names an illness only to warn. In a text
 * about a topic (an article), only those sentences are about the product that name it or go on from one that does.
 */
export type ClaimSection = { about: 'offer' | 'shop' | 'topic'; blocks: readonly ClaimBlock[] };

type KindLabels = { says: string; instead: string };

/** What a claim of each kind says, to go on from the words found, and what to write instead. */
export const CLAIM_KIND_LABELS: Readonly<Record<ClaimKind, KindLabels>> = {
  relief: {
    says: 'promises relief or an effect on the body',
    instead: 'Say how it feels or what it’s for: “may help you relax tight muscles”.',
  },
  cure: {
    says: 'promises to treat or repair something',
    instead: 'Say what it does: suction, warmth and red light, for comfort.',
  },
  detox: {
    says: 'promises to cleanse or strengthen the body',
    instead: 'Leave it out: nothing shows that cupping does this.',
  },
  approval: {
    says: 'names an approval, a test or a grade',
    instead: 'Leave it out unless a document proves it, and then name the document.',
  },
  safety: {
    says: 'promises that nothing can go wrong',
    instead: 'Say who should ask a doctor first, and that marks are usual.',
  },
  authority: {
    says: 'borrows the word of doctors, of science or of customers',
    instead: 'Describe the device itself, or cite the source in an article.',
  },
  comparison: {
    says: 'sets it against a doctor, a medicine or other care',
    instead: 'Say where and when it can be used. It doesn’t replace care.',
  },
  figure: {
    says: 'gives a figure or a guarantee for an effect',
    instead: 'Give figures of the device alone: levels, minutes, weight.',
  },
  speed: {
    says: 'promises how soon or how long it works',
    instead: 'Say how long a session lasts, not how soon something gets better.',
  },
  disease: {
    says: 'offers it for an illness or a symptom',
    instead: 'Name the place where it’s used: the upper back, the shoulders.',
  },
};
