import { type Browser, type BrowserContext, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateBrowser } from '../../scripts/support/locate-browser';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { FILE_FRONTS, newPagesFolder, startFileFronts } from './harness/file-fronts';

const VIEWS = 40;
/** At which view each server is restarted. */
const RESTARTS = [8, 24];
const WAKE_LIMIT_MS = 20_000;
const TEST_LIMIT_MS = 300_000;
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'];

const executablePath = locateBrowser();
const hasNginx = FILE_FRONTS.some(({ name }) => name === 'nginx');
const skipped = [
  executablePath ? null : 'a browser',
  hasNginx ? null : 'nginx, whose Debian package cannot be fetched',
].filter((missing) => missing !== null);

/** What is said of a page by itself. */
const OBSERVE = `
window.breaches = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  window.breaches.push(violatedDirective + ' ' + blockedURI);
});
document.addEventListener('page:hydrated', () => { window.isAwake = true; });`;

type Seen = { isAwake: boolean; breaches: string[]; isInjected: boolean };
const SEEN =
  '({ isAwake: window.isAwake === true, breaches: window.breaches, isInjected: window.isInjected === true })';

if (skipped.length > 0) it.skip(`pages in a real browser: there is no ${skipped.join(', and no ')}`);

describe.skipIf(skipped.length > 0).each([
  { mode: 'sends pages from files', isWithFolder: true },
  { mode: 'asks the shop for each page', isWithFolder: false },
])('behind an nginx that $mode', ({ isWithFolder }) => {
  const pages = newPagesFolder();
  const harness = faultHarness({
    servers: 2,
    serverEnv: async (): Promise<Record<string, string>> => (isWithFolder ? { PAGES_FOLDER: pages } : {}),
  });
  const fronts = startFileFronts(harness, pages);
  let browser: Browser;
  let addresses: string[];

  const url = () => fronts.nginx?.url ?? '';
  const isFromFile = async (address: string) =>
    ((await fetch(url() + address)).headers.get('etag') ?? '').length < 24;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
    const { productId } = await makeVariant();
    const [row] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [productId]);
    addresses = ['/', `/products/${row?.slug}`, '/articles', '/articles/upper-back-and-neck-pain'];
    for (const address of addresses)
      await waitUntil(`${address} is there`, async () =>
        isWithFolder ? isFromFile(address) : (await fetch(url() + address)).ok,
      );
  });
  afterAll(() => browser.close());

  /** Opens a page as a visitor of their own, and clicks where nothing is. */
  async function view(
    address: string,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<Seen> {
    const context = await browser.newContext();
    try {
      await context.addInitScript(OBSERVE);
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(url() + address, { waitUntil: 'domcontentloaded' });
      await page.mouse.click(3, 3);
      const look = () => page.evaluate<Seen>(SEEN);
      // Asked from outside: what asks inside of the page would need eval, which no policy allows.
      await waitUntil('it wakes', async () => (await look()).isAwake, { limitMs: WAKE_LIMIT_MS }).catch(
        () => null,
      );
      return await look();
    } finally {
      await context.close();
    }
  }

  it(
    `${VIEWS} of ${VIEWS} pages wake, also while servers are restarted, and none breaks its policy`,
    async () => {
      const asleep: string[] = [];
      const breaches: string[] = [];
      let restarted = Promise.resolve();
      for (let index = 0; index < VIEWS; index += 1) {
        const server = harness.servers[RESTARTS.indexOf(index)];
        if (server)
          restarted = restarted.then(async () => {
            await server.stop();
            await server.start();
          });
        const address = addresses[index % addresses.length] ?? '/';
        const seen = await view(address);
        if (!seen.isAwake) asleep.push(`${index}: ${address}`);
        breaches.push(...seen.breaches);
      }
      await restarted;
      expect({ asleep, breaches }).toEqual({ asleep: [], breaches: [] });
      expect(await isFromFile('/articles')).toBe(isWithFolder);
    },
    TEST_LIMIT_MS,
  );

  it('an inline script that got into a page does not run, and the page wakes nevertheless', async () => {
    const seen = await view('/articles', (context) =>
      context.route('**/articles', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(
          '</body>',
          '<script>window.isInjected = true</script></body>',
        );
        await route.fulfill({ response: answer, body });
      }),
    );
    expect(seen).toMatchObject({ isInjected: false, isAwake: true });
    expect(seen.breaches).toEqual(['script-src-elem inline']);
  });
});
