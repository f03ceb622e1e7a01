const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
/** Rendering is work for one core; of two, one renders while the other waits for the database. */
const CONCURRENCY = 2;
/** Renders that requests have begun, beside those: a change of the catalogue does not wait behind a hundred of them. */
const REQUESTED_CONCURRENCY = 2;
/** When so many have failed one after the other, it is not for the pages: the rest is not tried. */
const MAX_FAILURES = 3;

type Input = {
  /** Renders a page and publishes it; rejects when that failed, and the version before stays. */
  render: (page: string) => Promise<void>;
  onFailure: (page: string, error: unknown) => void;
};

/**
 * The queue of stale pages, in the order in which they are rendered again: first what a change is about, then what shows
 * it, and before all of them a page that somebody requests. One that fails is retried with exponential backoff; until then
 * its last version is served (commerce rule 40).
 */
export class PublishingQueue {
  private readonly first = new Set<string>();
  private readonly later = new Set<string>();
  private readonly onRequest = new Set<string>();
  /** What failed at the last attempt, or was not tried because others did; nobody waits for it. */
  private readonly failed = new Set<string>();
  private readonly inFlight = new Map<string, Promise<void>>();
  /** What requests wait for: each page once, however many wait for it. */
  private readonly requested = new Map<string, Promise<void>>();
  private requestedRenders = 0;
  private readonly nextRequested: (() => void)[] = [];
  private workers = new Set<Promise<void>>();
  private failuresInTurn = 0;
  private retryMs = FIRST_RETRY_MS;
  private retry: NodeJS.Timeout | null = null;
  private isLaterHeld = false;

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
    // One page shows whether what kept the others is over.
    this.failuresInTurn = Math.min(this.failuresInTurn, MAX_FAILURES - 1);
    while (this.next()) await this.work(() => this.next());
    await Promise.all(this.workers);
  }

  /**
   * Leaves all that does not come first, until it is asked to go on and `renderAll` is called: work that says what comes
   * first would wait behind it for the processor.
   */
  holdLater(isHeld: boolean): void {
    this.isLaterHeld = isHeld;
  }

  /** Renders what changes are about, and leaves what else waits for `renderAll`. */
  async renderFirst(): Promise<void> {
    await this.work(() => {
      const [page] = this.first;
      return page;
    });
  }

  /**
   * Resolves when a page is fresh, or rendering it has failed.
   * @returns null when it is fresh already, or failed before: what keeps it from being rendered may take long.
   */
  untilFresh(page: string): Promise<void> | null {
    if (this.failed.has(page) || !(this.isQueued(page) || this.inFlight.has(page))) return null;
    return this.renderRequested(page);
  }

  /** Renders a page that is not there yet, as soon as the renders of earlier requests leave room for it. */
  async renderNow(page: string): Promise<void> {
    if (!this.inFlight.has(page)) this.onRequest.add(page);
    await this.renderRequested(page);
  }

  /** No page is retried automatically from now on. */
  close(): void {
    if (this.retry) clearTimeout(this.retry);
    for (const pages of [this.first, this.later, this.onRequest, this.failed]) pages.clear();
  }

  private renderRequested(page: string): Promise<void> {
    const requested =
      this.requested.get(page) ?? this.renderInTurn(page).finally(() => this.requested.delete(page));
    this.requested.set(page, requested);
    return requested;
  }

  private async renderInTurn(page: string): Promise<void> {
    if (this.requestedRenders >= REQUESTED_CONCURRENCY) {
      await new Promise<void>((resolve) => this.nextRequested.push(resolve));
    } else this.requestedRenders += 1;
    try {
      await this.renderUntilFresh(page);
    } finally {
      // Whoever is next takes over this one's room.
      const begin = this.nextRequested.shift();
      if (begin) begin();
      else this.requestedRenders -= 1;
    }
  }

  private async work(next: () => string | undefined): Promise<void> {
    while (this.workers.size < CONCURRENCY && next()) {
      const worker = this.renderOneByOne(next).finally(() => this.workers.delete(worker));
      this.workers.add(worker);
    }
    await Promise.all(this.workers);
  }

  private next(): string | undefined {
    const [page] = this.first.size > 0 || this.isLaterHeld ? this.first : this.later;
    return page;
  }

  private async renderOneByOne(next: () => string | undefined): Promise<void> {
    for (let page = next(); page !== undefined; page = next()) {
      await this.renderUntilFresh(page);
      if (this.failuresInTurn >= MAX_FAILURES) this.postpone();
    }
  }

  /** Leaves all that waits for the next attempt, which begins with it: it may be that only those tried cannot be rendered. */
  private postpone(): void {
    const tried = [...this.failed];
    this.failed.clear();
    for (const page of [...this.first, ...this.later, ...tried]) this.failed.add(page);
    this.first.clear();
    this.later.clear();
  }

  /** A page that changes again while it is rendered is rendered once more: the render in flight may have read before. */
  private async renderUntilFresh(page: string): Promise<void> {
    for (;;) {
      const inFlight = this.inFlight.get(page);
      if (inFlight) await inFlight;
      else if (this.isQueued(page)) await this.begin(page);
      else return;
    }
  }

  private isQueued(page: string): boolean {
    return this.first.has(page) || this.later.has(page) || this.onRequest.has(page);
  }

  private begin(page: string): Promise<void> {
    for (const pages of [this.first, this.later, this.onRequest]) pages.delete(page);
    const rendered = this.input
      .render(page)
      .then(
        () => {
          this.failed.delete(page);
          this.failuresInTurn = 0;
          this.retryMs = FIRST_RETRY_MS;
        },
        (error: unknown) => this.retryLater(page, error),
      )
      .finally(() => this.inFlight.delete(page));
    this.inFlight.set(page, rendered);
    return rendered;
  }

  private retryLater(page: string, error: unknown): void {
    // What has failed last is tried last.
    this.failed.delete(page);
    this.failed.add(page);
    this.failuresInTurn += 1;
    if (this.retry) return;
    this.input.onFailure(page, error);
    this.retry = setTimeout(() => {
      this.retry = null;
      this.add({ later: [...this.failed] });
      void this.renderAll();
    }, this.retryMs);
    this.retry.unref();
    this.retryMs = Math.min(this.retryMs * 2, MAX_RETRY_MS);
  }
}
