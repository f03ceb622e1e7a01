import type { BrowserContext, ConsoleMessage, Request, Response } from '@playwright/test';
import { environment } from './environment';

type ExpectedAnswer = { status: number; path: RegExp };

const SHOP = new URL(environment.shopUrl).origin;
const PAYMENT_PAGE = new URL(environment.sandboxUrl).origin;
const NO_FAILURES = new Set(['net::ERR_ABORTED', 'csp']);
const NO_CONNECTION = 'net::ERR_INTERNET_DISCONNECTED';
/** What stays within the browser; the last two are its own viewer of PDF files. */
const OWN_SCHEMES = ['data:', 'blob:', 'about:', 'mailto:', 'chrome:', 'chrome-extension:'];

/**
 * Collects what must not happen in any test: an error in the console, an unhandled rejection, a 5xx, a request of the
 * shop's pages that failed, and a request to another host. What the hosted checkout logs is not the shop's.
 */
export class BrowserGuard {
  private readonly faults: string[] = [];
  private readonly expected: ExpectedAnswer[] = [];
  private readonly expectedErrors: RegExp[] = [];
  private readonly intercepted = new Set<string>();
  private isOffline = false;

  watch(context: BrowserContext): void {
    context.on('console', (message) => this.readConsole(message));
    context.on('weberror', (error) => this.readError(error.error()));
    context.on('request', (request) => this.readRequest(request));
    context.on('response', (response) => this.readResponse(response));
    context.on('requestfailed', (request) => this.readFailure(request));
  }

  /** Allows an error response that the test provokes; the browser logs each one to the console. */
  expectResponse(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  /** Allows a console error that the test provokes, by its text. */
  expectError(words: RegExp): void {
    this.expectedErrors.push(words);
  }

  /** Allows requests to a third-party host that the test fulfils itself, so that nothing leaves the machine. */
  expectHost(host: string): void {
    this.intercepted.add(host);
  }

  /** Allows failed requests: the test goes offline from here on. */
  expectOffline(): void {
    this.isOffline = true;
  }

  /** @throws with all that was seen. */
  assertClean(): void {
    if (this.faults.length > 0) throw new Error(`The browser saw faults:\n${this.faults.join('\n')}`);
  }

  private readConsole(message: ConsoleMessage): void {
    const { url } = message.location();
    if (message.type() !== 'error' || url.startsWith(PAYMENT_PAGE)) return;
    const status = /the server responded with a status of (\d{3})/.exec(message.text())?.[1];
    if (status && this.isExpected(Number(status), url)) return;
    if (this.isOffline && message.text().includes(NO_CONNECTION)) return;
    if (this.expectedErrors.some((words) => words.test(message.text()))) return;
    this.faults.push(`console: ${message.text()} (${url})`);
  }

  /** Where the browser leaves out the animation between two pages, it rejects a promise that nobody made. */
  private readError({ message, stack }: Error): void {
    if (/^Transition was (aborted|skipped)/.test(message)) return;
    this.faults.push(`page error: ${stack || message}`);
  }

  private readRequest(request: Request): void {
    const { origin, host, protocol } = new URL(request.url());
    if (this.intercepted.has(host)) return;
    if (origin === SHOP || origin === PAYMENT_PAGE || OWN_SCHEMES.includes(protocol)) return;
    this.faults.push(`request to another host: ${request.url()}`);
  }

  private readResponse(response: Response): void {
    const url = response.url();
    if (response.status() < 500 || !url.startsWith(SHOP) || this.isExpected(response.status(), url)) return;
    this.faults.push(`${response.status()} ${response.request().method()} ${url}`);
  }

  /**
   * A request that a navigation cuts short is nobody's fault. Where JavaScript is off, Chromium reports each script as
   * blocked; a block by the page's own policy is an error in the console.
   */
  private readFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? 'failed';
    if (this.isOffline && reason === NO_CONNECTION) return;
    if (NO_FAILURES.has(reason) || !request.url().startsWith(SHOP)) return;
    this.faults.push(`${reason} ${request.method()} ${request.url()}`);
  }

  private isExpected(status: number, url: string): boolean {
    return this.expected.some(
      (answer) => answer.status === status && answer.path.test(new URL(url).pathname),
    );
  }
}
