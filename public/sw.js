/*
 * Shows a page of the shop's own where a page cannot be fetched, and does nothing else: no page, price or answer is ever
 * kept, forms and the back office pass it by. How to take it away again: docs/adr/0024.
 */
const PAGE = '/offline.html';
const KEPT = 'offline-1';

addEventListener('install', (event) => {
  const keep = async () => (await caches.open(KEPT)).add(new Request(PAGE, { cache: 'reload' }));
  event.waitUntil(keep().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
    // The page is asked for while this script is still being started.
    await registration.navigationPreload?.enable();
    await clients.claim();
  };
  event.waitUntil(clear());
});

addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  if (mode !== 'navigate' || method !== 'GET') return;
  if (/^\/(admin|api|sign-in)(\/|$)/.test(new URL(url).pathname)) return;
  const fetched = async () => (await event.preloadResponse) || fetch(event.request);
  event.respondWith(fetched().catch(async (error) => (await caches.match(PAGE)) || Promise.reject(error)));
});
