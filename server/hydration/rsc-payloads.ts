import { createHash } from 'node:crypto';

const PAYLOAD_SCRIPT = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g;
const SCRIPT_TAGS = /^<script>|<\/script>$/g;
const PARAMETER = 'wake';
const MAX_CHARACTERS = 16 * 1024 * 1024;

/**
 * The RSC payloads by which React hydrates pages: the page's content a second time, and half of the document's weight.
 * Only hydration needs a payload, so it is a file of its own, at the page's address, named by its hash. Those of earlier
 * versions are kept for who has such a page open.
 */
export class RscPayloads {
  private readonly payloads = new Map<string, string>();
  private characters = 0;

  /** Takes the payload out of a document, and leaves a reference to its file in its place. */
  extractFrom(html: string): string {
    const scripts = html.match(PAYLOAD_SCRIPT);
    if (!scripts) return html;
    const name = this.store(scripts.map((script) => script.replace(SCRIPT_TAGS, '')).join(';\n'));
    let isFirst = true;
    return html.replace(PAYLOAD_SCRIPT, () => {
      if (!isFirst) return '';
      isFirst = false;
      return `<script data-src="?${PARAMETER}=${name}" data-first=""></script>`;
    });
  }

  /** The payload of that name, or null when it is unknown or evicted. */
  get(name: string): string | null {
    return this.payloads.get(name) ?? null;
  }

  private store(text: string): string {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    if (!this.payloads.has(name)) this.characters += text.length;
    this.payloads.delete(name);
    this.payloads.set(name, text);
    // The oldest are evicted.
    for (const [oldest, { length }] of this.payloads) {
      if (this.characters <= MAX_CHARACTERS || oldest === name) break;
      this.payloads.delete(oldest);
      this.characters -= length;
    }
    return name;
  }
}

/** The name of the payload that a URL requests, or null when it requests the page. */
export function requestedPayload(url: string): string | null {
  return new URLSearchParams(url.split('?', 2)[1] ?? '').get(PARAMETER);
}
