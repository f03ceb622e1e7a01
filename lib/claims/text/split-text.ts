import { normaliseWord } from './normalise-word';

export type Word = {
  start: number;
  end: number;
  /** As it is compared. */
  key: string;
  sentence: number;
  clause: number;
};

/** `first` and `last` are indexes of words, both included. */
type Span = { first: number; last: number };

export type Clause = Span & { openedBy: 'comma' | 'mark' | null };
export type Sentence = Span & { isQuestion: boolean };

export type SplitText = { text: string; words: Word[]; clauses: Clause[]; sentences: Sentence[] };

// Each alternative begins with another kind of character and none looks back, so that a text of any length takes one pass.
const PIECE = /[\p{L}\p{N}\p{M}\p{Cf}'’%]+|\n|[^\s]/gu;
const SENTENCE_MARKS = new Set(['.', '!', '?', '۔', '؟', '…', '|']);
const CLAUSE_MARKS = new Set([';', ':', '؛', '–', '—', '(', ')']);
const COMMAS = new Set([',', '،']);
const BULLETS = new Set(['-', '•', '*']);
const QUESTION_MARKS = new Set(['?', '؟']);
/** Around each match its whole sentence is looked at, so that its length has to be bounded. */
const MAX_SENTENCE_WORDS = 120;
/** They begin a thought of its own, as a semicolon would. */
const CLAUSE_WORDS = new Set(['but', 'yet', 'however', 'lekin', 'magar', 'لیکن', 'مگر']);
const ABBREVIATIONS = new Set(['dr', 'mr', 'mrs', 'ms', 'st', 'vs', 'approx', 'no']);

/** Takes a text apart into sentences, clauses and words. */
export function splitText(text: string): SplitText {
  const splitter = new Splitter(text);
  for (const { 0: piece, index } of text.matchAll(PIECE)) splitter.add(piece, index);
  return splitter.finish();
}

/** The clause that a word is in. */
export function clauseAt({ words, clauses }: SplitText, at: number): Clause | undefined {
  return clauses[words[at]?.clause ?? -1];
}

class Splitter {
  readonly #text: string;
  readonly #words: Word[] = [];
  readonly #clauses: Clause[] = [];
  readonly #sentences: Sentence[] = [];
  #sentenceFirst = 0;
  #clauseFirst = 0;
  #openedBy: Clause['openedBy'] = null;
  #isAfterNewline = false;

  constructor(text: string) {
    this.#text = text;
  }

  add(piece: string, index: number): void {
    const isAfterNewline = this.#isAfterNewline;
    this.#isAfterNewline = piece === '\n';
    if (piece === '\n') {
      if (isAfterNewline) this.#endSentence(false);
    } else if (SENTENCE_MARKS.has(piece)) {
      if (this.#endsSentence(piece, index)) this.#endSentence(QUESTION_MARKS.has(piece));
    } else if (CLAUSE_MARKS.has(piece)) this.#endClause('mark');
    else if (COMMAS.has(piece)) {
      if (!isInsideNumber(this.#text, index)) this.#endClause('comma');
    } else if (BULLETS.has(piece)) {
      if (isAfterNewline) this.#endSentence(false);
    } else this.#addWord(piece, index);
  }

  finish(): SplitText {
    this.#endSentence(false);
    return {
      text: this.#text,
      words: this.#words,
      clauses: this.#clauses,
      sentences: this.#sentences,
    };
  }

  #addWord(piece: string, index: number): void {
    const key = normaliseWord(piece);
    if (key === '') return;
    if (CLAUSE_WORDS.has(key)) this.#endClause('mark');
    if (this.#words.length - this.#sentenceFirst >= MAX_SENTENCE_WORDS) this.#endSentence(false);
    this.#words.push({
      start: index,
      end: index + piece.length,
      key,
      sentence: this.#sentences.length,
      clause: this.#clauses.length,
    });
  }

  #endsSentence(mark: string, index: number): boolean {
    if (mark !== '.') return true;
    const last = this.#words.at(-1);
    if (last?.end === index && ABBREVIATIONS.has(last.key)) return false;
    return !/[\p{L}\p{N}]/u.test(this.#text.charAt(index + 1));
  }

  #endClause(mark: 'comma' | 'mark'): void {
    const last = this.#words.length - 1;
    if (last >= this.#clauseFirst) {
      this.#clauses.push({ first: this.#clauseFirst, last, openedBy: this.#openedBy });
      this.#clauseFirst = last + 1;
    }
    this.#openedBy = mark;
  }

  #endSentence(isQuestion: boolean): void {
    this.#endClause('mark');
    this.#openedBy = null;
    const last = this.#words.length - 1;
    if (last < this.#sentenceFirst) return;
    this.#sentences.push({ first: this.#sentenceFirst, last, isQuestion });
    this.#sentenceFirst = last + 1;
  }
}

function isInsideNumber(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}
