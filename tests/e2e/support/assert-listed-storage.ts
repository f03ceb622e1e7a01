import type { BrowserContext } from '@playwright/test';
import * as storage from '../../../lib/config/browser-storage';
import { environment } from './environment';

const SHOP = new URL(environment.shopUrl);
const LISTED = Object.values(storage);
const PREFIXES = /^__(Secure|Host)-/;

/**
 * Fails when the shop has kept something in a browser that its page about cookies does not list: what
 * lib/config/browser-storage.ts does not name.
 */
export async function assertListedStorage(context: BrowserContext): Promise<void> {
  const { cookies, origins } = await context.storageState().catch(() => ({ cookies: [], origins: [] }));
  const isOurs = (domain: string) => domain.replace(/^\./, '') === SHOP.hostname;
  const kept = [
    ...cookies.filter(({ domain }) => isOurs(domain)).map(({ name }) => ({ kind: 'cookie', name })),
    ...origins
      .filter(({ origin }) => origin === SHOP.origin)
      .flatMap(({ localStorage }) => localStorage.map(({ name }) => ({ kind: 'local storage', name }))),
    ...(await keptInTabs(context)),
  ];
  const unlisted = kept.filter(
    ({ kind, name }) => !LISTED.some((item) => item.kind === kind && isNameOf(item, name)),
  );
  if (unlisted.length > 0)
    throw new Error(`The page about cookies does not list: ${JSON.stringify(unlisted)}`);
}

function isNameOf(item: storage.StoredItem, name: string): boolean {
  const plain = name.replace(PREFIXES, '');
  return item.kind === 'session storage' ? plain.startsWith(item.name) : plain === item.name;
}

async function keptInTabs(context: BrowserContext): Promise<{ kind: string; name: string }[]> {
  const tabs = context.pages().filter((page) => page.url().startsWith(SHOP.origin));
  const names = await Promise.all(
    tabs.map((page) =>
      page
        .evaluate(async () => ({
          session: Object.keys(sessionStorage),
          caches: 'caches' in globalThis ? await caches.keys() : [],
        }))
        // A tab whose document is just being replaced has nothing to say.
        .catch(() => ({ session: [], caches: [] })),
    ),
  );
  return names.flatMap(({ session, caches }) => [
    ...session.map((name) => ({ kind: 'session storage', name })),
    ...caches.map((name) => ({ kind: 'cache storage', name })),
  ]);
}
