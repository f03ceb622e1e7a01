import { createHash } from 'node:crypto';

const DATA = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g;
const AROUND = /^<script>|<\/script>$/g;
const PARAMETER = 'wake';
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * The data by which React takes over a page that sleeps: all that the page says, a second time, and half of the
 * document's weight. Only whoever wakes the page needs them, so they are a file of their own, at the page's own address,
 * known by its content. Those of earlier versions are kept for who has such a page open.
 */
export class PageData {
  private readonly texts = new Map<string, string>();
  private characters = 0;

  /** Takes the data out of a document; where they stood is said where they are. */
  takeFrom(html: string): string {
    const scripts = html.match(DATA);
    if (!scripts) return html;
    const name = this.keep(scripts.map((script) => script.replace(AROUND, '')).join(';\n'));
    let isFirst = true;
    return html.replace(DATA, () => {
      if (!isFirst) return '';
      isFirst = false;
      return `<script data-src="?${PARAMETER}=${name}" data-first=""></script>`;
    });
  }

  /** The data of that name, or null when they are not, or no longer, known. */
  get(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  private keep(text: string): string {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    if (!this.texts.has(name)) this.characters += text.length;
    this.texts.delete(name);
    this.texts.set(name, text);
    // The oldest make room.
    for (const [oldest, { length }] of this.texts) {
      if (this.characters <= MOST_CHARACTERS || oldest === name) break;
      this.texts.delete(oldest);
      this.characters -= length;
    }
    return name;
  }
}

/** The name of the data that are asked for, or null when it is the page. */
export function dataAskedFor(url: string): string | null {
  return new URLSearchParams(url.split('?', 2)[1] ?? '').get(PARAMETER);
}
