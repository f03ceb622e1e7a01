const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** Rendering is work for one core; of two, one renders while the other waits for the database. */
const AT_ONCE = 2;

type Input = {
  /** Renders a page anew and keeps it; rejects when that failed, and what was kept before is kept on. */
  render: (page: string) => Promise<void>;
  onFailure: (page: string, error: unknown) => void;
};

/**
 * The pages that are kept and no longer true, in the order in which they are rendered anew: first what a change is
 * about, then what shows it, and before all of them a page that somebody asks for. One that fails is tried again, later
 * and later; until then its last version is what there is (commerce rule 40).
 */
export class StalePages {
  private readonly first = new Set<string>();
  private readonly later = new Set<string>();
  private readonly onRequest = new Set<string>();
  private readonly failed = new Set<string>();
  private readonly underWay = new Map<string, Promise<void>>();
  private lanes = new Set<Promise<void>>();
  private retryMs = FIRST_RETRY_MS;
  private retry: NodeJS.Timeout | null = null;

  constructor(private readonly input: Input) {}

  /**
   * @param pages.first are rendered before any other that waits.
   * @param pages.later are rendered in their order.
   * @param pages.onRequest are rendered only when somebody asks for them.
   */
  add(pages: { first?: readonly string[]; later?: readonly string[]; onRequest?: readonly string[] }): void {
    for (const page of pages.first ?? []) this.first.add(page);
    for (const page of pages.later ?? []) if (!this.first.has(page)) this.later.add(page);
    for (const page of pages.onRequest ?? []) this.onRequest.add(page);
  }

  /** Renders all that wait, but those that wait to be asked for. @returns when none is left that has not been tried. */
  async renderAll(): Promise<void> {
    while (this.lanes.size < AT_ONCE && this.next()) {
      const lane = this.renderOneByOne().finally(() => this.lanes.delete(lane));
      this.lanes.add(lane);
    }
    await Promise.all(this.lanes);
  }

  /**
   * When a page is up to date, or has been tried in vain.
   * @returns null when it is up to date already, or only a later try can help.
   */
  upToDate(page: string): Promise<void> | null {
    return this.isWaiting(page) || this.underWay.has(page) ? this.settle(page) : null;
  }

  /** No page is tried again by itself from now on. */
  close(): void {
    if (this.retry) clearTimeout(this.retry);
    for (const pages of [this.first, this.later, this.onRequest, this.failed]) pages.clear();
  }

  private next(): string | undefined {
    const [page] = this.first.size > 0 ? this.first : this.later;
    return page;
  }

  private async renderOneByOne(): Promise<void> {
    for (let page = this.next(); page !== undefined; page = this.next()) await this.settle(page);
  }

  /** A page that changes again while it is rendered is rendered again after that: what is under way may have read before. */
  private async settle(page: string): Promise<void> {
    for (;;) {
      const underWay = this.underWay.get(page);
      if (underWay) await underWay;
      else if (this.isWaiting(page)) await this.begin(page);
      else return;
    }
  }

  private isWaiting(page: string): boolean {
    return this.first.has(page) || this.later.has(page) || this.onRequest.has(page);
  }

  private begin(page: string): Promise<void> {
    for (const pages of [this.first, this.later, this.onRequest, this.failed]) pages.delete(page);
    const rendered = this.input
      .render(page)
      .then(
        () => {
          this.retryMs = FIRST_RETRY_MS;
        },
        (error: unknown) => this.tryLater(page, error),
      )
      .finally(() => this.underWay.delete(page));
    this.underWay.set(page, rendered);
    return rendered;
  }

  private tryLater(page: string, error: unknown): void {
    this.failed.add(page);
    if (this.retry) return;
    this.input.onFailure(page, error);
    this.retry = setTimeout(() => {
      this.retry = null;
      this.add({ later: [...this.failed] });
      this.failed.clear();
      void this.renderAll();
    }, this.retryMs);
    this.retry.unref();
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }
}
