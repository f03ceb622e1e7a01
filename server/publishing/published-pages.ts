import type { PageDocument } from './page-document';
import { PublishedPage } from './published-page';

/** Some thousand pages; a shop of one product has one megabyte of them. */
const MAX_BYTES = 128 * 1024 * 1024;

type Entry = {
  page: PublishedPage;
  /** Whether it shows a product. */
  shows: (slug: string) => boolean;
  usedAt: number;
};

/**
 * The pages that visitors get, by path. It holds what was published and nothing else: no request adds to it. Over its
 * bound the page that was asked for the longest time ago goes, and is published again when somebody asks for it.
 */
export class PublishedPages {
  private readonly entries = new Map<string, Entry>();
  /** Those that do not have all their encodings yet. */
  private readonly incomplete = new Map<string, PublishedPage>();
  private compressing: Promise<void> = Promise.resolve();
  private uses = 0;
  private onChange: (path: string) => void = () => undefined;

  constructor(private readonly maxBytes = MAX_BYTES) {}

  /** @param onChange a page has another version, one more encoding, or is gone. */
  watch(onChange: (path: string) => void): void {
    this.onChange = onChange;
  }

  get(path: string): PublishedPage | undefined {
    const entry = this.entries.get(path);
    if (!entry) return undefined;
    this.uses += 1;
    entry.usedAt = this.uses;
    return entry.page;
  }

  /** As `get`, by somebody who is no visitor. */
  peek(path: string): PublishedPage | undefined {
    return this.entries.get(path)?.page;
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** The paths of all pages that show a product; of all pages without one. */
  pathsShowing(slug: string | null): string[] {
    return [...this.entries].filter(([, { shows }]) => slug === null || shows(slug)).map(([path]) => path);
  }

  /** The bytes that all pages hold. */
  get bytes(): number {
    let bytes = 0;
    for (const { page } of this.entries.values()) bytes += page.size;
    return bytes;
  }

  /** Replaces a page by its next version, once that is compressed for every browser. */
  async publish(document: PageDocument, shows: Entry['shows']): Promise<void> {
    const { path } = document;
    const page = new PublishedPage(document);
    const known = this.entries.get(path);
    if (known?.page.isSame(page)) {
      known.shows = shows;
      return;
    }
    await page.addEncoding('gzip');
    this.entries.set(path, { page, shows, usedAt: this.uses });
    this.onChange(path);
    this.incomplete.set(path, page);
    this.evict(path);
  }

  /** Removes a page that is gone. */
  remove(path: string): void {
    this.entries.delete(path);
    this.incomplete.delete(path);
    this.onChange(path);
  }

  /**
   * Makes the encodings that pages lack, one after the other, so that the threads stay free for others; what is compressed
   * already is sent until then.
   * @param mayGoOn asked before each page: what it leaves out waits for the next call.
   */
  compress(mayGoOn: () => boolean = () => true): Promise<void> {
    this.compressing = this.compressing.then(() => this.compressIncomplete(mayGoOn));
    return this.compressing;
  }

  private async compressIncomplete(mayGoOn: () => boolean): Promise<void> {
    for (const [path, page] of this.incomplete) {
      if (!mayGoOn()) return;
      this.incomplete.delete(path);
      for (const name of page.missingEncodings()) {
        if (this.entries.get(path)?.page !== page) break;
        await page.addEncoding(name);
        this.onChange(path);
      }
    }
  }

  private evict(published: string): void {
    let { bytes } = this;
    if (bytes <= this.maxBytes) return;
    for (const [path, { page }] of [...this.entries].sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
      if (bytes <= this.maxBytes || path === published) continue;
      bytes -= page.size;
      this.remove(path);
    }
  }
}
