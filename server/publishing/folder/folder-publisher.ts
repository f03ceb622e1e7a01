import type { Logger } from 'pino';
import { getPageFolderState, type PageFolderState, setPageFolderState } from '@/lib/health/page-folder-state';
import { countEvent } from '@/lib/metrics/event-counters';
import { isHtml } from '@/server/publishing/page-document';
import type { PublishedPage } from '@/server/publishing/published-page';
import type { PublishedPages } from '@/server/publishing/published-pages';
import { carriesPolicy } from '@/server/publishing/steps/policy-in-document';
import type { FolderLock } from './folder-lock';
import { type PageFiles, pageFileOf } from './page-files';
import type { PageFolder } from './page-folder';

/** How long after a change a server that does not hold the folder looks whether the one that does is still there. */
const STANDBY_TRIES_MS = [250, 1_000, 3_000];
const IDLE_TRY_MS = 10_000;

type Input = {
  folder: PageFolder;
  lock: Pick<FolderLock, 'isHeld' | 'tryAcquire' | 'release'>;
  pages: Pick<PublishedPages, 'peek' | 'pathsShowing'>;
  logger: Pick<Logger, 'info' | 'warn' | 'error' | 'fatal'>;
  /** How long it waits until it tries again what has failed. */
  retryMs?: number;
};

/**
 * Keeps a folder of files equal to the published pages, for a front that answers them without asking the shop. One server
 * does so at a time. What cannot be written is taken away, and where that fails, the whole folder is: a front must not show
 * an old price because a disk is full.
 */
export class FolderPublisher {
  private files: PageFiles | null = null;
  private id: string | null = null;
  /** Pages whose files are older than they are; they come first. */
  private readonly stale = new Set<string>();
  /** Pages that are not there yet, or lack an encoding. */
  private readonly missing = new Set<string>();
  private readonly failed = new Set<string>();
  private working: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private tries = 0;
  private isOpen = false;

  constructor(private readonly input: Input) {}

  /** Begins to publish, as soon as no other server does. */
  start(): void {
    this.isOpen = true;
    this.work();
  }

  /** A page has another version, one more encoding, or is gone. */
  changed(path: string): void {
    if (pageFileOf(path) === null) return;
    (this.isStale(path) ? this.stale : this.missing).add(path);
    this.tries = 0;
    this.work();
  }

  private isStale(path: string): boolean {
    const { files } = this;
    const page = this.input.pages.peek(path);
    return Boolean(files?.has(path) && !(page && files.isOf(path, page.version)));
  }

  /** The connection that kept the folder for this server is lost. */
  lockLost(): void {
    this.schedule(STANDBY_TRIES_MS[1] ?? IDLE_TRY_MS);
  }

  /** Ends, and leaves the folder to another server; its pages stay. */
  async stop(): Promise<void> {
    this.isOpen = false;
    if (this.timer) clearTimeout(this.timer);
    await this.working;
    await this.input.lock.release();
  }

  private work(): void {
    if (!this.isOpen || this.working) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.working = this.bringUpToDate()
      .catch((error: unknown) => this.withdraw(error))
      .finally(() => {
        this.working = null;
        this.workLater();
      });
  }

  private workLater(): void {
    if (!this.isOpen) return;
    const { lock, retryMs = IDLE_TRY_MS } = this.input;
    if (!lock.isHeld) {
      this.schedule(STANDBY_TRIES_MS[this.tries] ?? IDLE_TRY_MS);
      this.tries += 1;
    } else if (this.files === null || this.failed.size > 0) this.schedule(retryMs);
    else if (this.stale.size + this.missing.size > 0) this.work();
  }

  private schedule(ms: number): void {
    if (this.timer || !this.isOpen) return;
    this.timer = setTimeout(() => this.work(), ms);
    this.timer.unref();
  }

  private async bringUpToDate(): Promise<void> {
    const { folder } = this.input;
    this.id ??= await folder.readId();
    if (!(await this.holdsLock(this.id))) return;
    if (!this.files) await this.takeOver();
    else if (!(await folder.isCurrent(this.files))) return this.doubtLock();
    for (const path of this.failed) this.missing.add(path);
    this.failed.clear();
    for (let path = this.next(); path !== undefined && this.isOpen; path = this.next()) await this.sync(path);
    if (this.failed.size === 0) this.report({ state: 'publishing', failure: null });
  }

  private async holdsLock(id: string): Promise<boolean> {
    try {
      if (await this.input.lock.tryAcquire(id)) return true;
      this.report({ state: 'standby', failure: null });
    } catch {
      // The database is away: nothing changes, and nothing is rendered. Who listens for changes reports it.
    }
    // Whoever takes over writes all pages.
    this.stale.clear();
    this.missing.clear();
    return false;
  }

  /** Another server publishes, or a person has changed the folder: only a new connection shows whether the lock is ours. */
  private doubtLock(): void {
    this.files = null;
    this.tries = 0;
    void this.input.lock.release().catch(() => undefined);
  }

  /** Fronts ask the shop for everything from here on, and read what is written as it comes. */
  private async takeOver(): Promise<void> {
    const { folder, pages, logger } = this.input;
    this.files = await folder.begin();
    for (const path of pages.pathsShowing(null)) if (pageFileOf(path) !== null) this.missing.add(path);
    logger.info({ pages: this.missing.size }, 'this server publishes pages to the folder');
    await folder.removeOthers(this.files).catch((error: unknown) => {
      logger.warn({ err: error }, 'what other servers left in the folder of pages was not removed');
    });
  }

  private next(): string | undefined {
    const waiting = this.stale.size > 0 ? this.stale : this.missing;
    const [path] = waiting;
    if (path !== undefined) waiting.delete(path);
    return path;
  }

  private async sync(path: string): Promise<void> {
    const { files } = this;
    if (!files) return;
    const page = this.input.pages.peek(path);
    try {
      if (page && isForFolder(page)) await files.write(path, page);
      else await files.remove(path);
    } catch (error) {
      countEvent('page_folder_failures', 'page');
      this.input.logger.error({ err: error, page: path }, 'a page was not written, and is taken away');
      this.failed.add(path);
      this.report({ state: 'failing', failure: messageOf(error) });
      await files.remove(path);
    }
  }

  /** Nothing can be said of any file: none is to be read. */
  private async withdraw(error: unknown): Promise<void> {
    const { folder, logger } = this.input;
    this.files = null;
    countEvent('page_folder_failures', 'folder');
    try {
      await folder.withdraw();
      logger.error({ err: error }, 'pages cannot be written to the folder: the front asks the shop for them');
      this.report({ state: 'failing', failure: messageOf(error) });
    } catch (worse) {
      countEvent('page_folder_failures', 'withdrawal');
      logger.fatal({ err: worse }, 'the folder of pages cannot be changed: the front may show old pages');
      this.report({ state: 'stale', failure: messageOf(worse) });
    }
  }

  private report(state: Omit<PageFolderState, 'pages'>): void {
    const pages = this.files?.size ?? 0;
    const known = getPageFolderState();
    if (known?.state === 'failing' && state.state === 'publishing')
      this.input.logger.info({ pages }, 'pages are written to the folder again');
    setPageFolderState({ ...state, pages });
  }
}

/** A file has no headers of its own: it has to say itself which scripts may run. */
function isForFolder(page: PublishedPage): boolean {
  const isPage = page.status === 200 && isHtml({ headers: { 'content-type': page.contentType } });
  return isPage && carriesPolicy(page.text());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
