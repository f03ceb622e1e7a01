import { describe, expect, it } from 'vitest';
import { parseByteRange } from '@/server/publishing/byte-range';
import type { PageDocument } from '@/server/publishing/page-document';
import { PublishedPages } from '@/server/publishing/published-pages';
import { applyDocumentSteps } from '@/server/publishing/steps/document-steps';

const HTML = { 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' };
const noise = (length: number, seed: number) =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 7919 * seed + ((index * index) % 251)) % 256));

function documentAt(path: string, body: string | Buffer, part: Partial<PageDocument> = {}): PageDocument {
  return { path, status: 200, headers: HTML, body: Buffer.from(body), ...part };
}

const always = () => true;
const PAGE = `<p>${'Warmth and suction. '.repeat(200)}</p>`;
const PICTURE = { headers: { 'content-type': 'image/jpeg' } };

describe('published pages', () => {
  it('are compressed for every browser before they are there, and as well as possible soon after', async () => {
    const pages = new PublishedPages();
    await pages.publish(documentAt('/', PAGE), always);
    const accept = 'gzip, deflate, br, zstd';
    const early = pages.get('/')?.representationFor(accept);
    expect(early?.headers).toContain('gzip');
    await pages.compress();
    const late = pages.get('/')?.representationFor(accept);
    expect(late?.headers).toContain('br');
    expect(late?.bytes.length).toBeLessThan(early?.bytes.length ?? 0);
    expect(pages.get('/')?.text()).toBe(PAGE);
    expect(pages.get('/')?.representationFor('identity').bytes.toString()).toBe(PAGE);
  });

  it('are compressed later where something else comes first', async () => {
    const pages = new PublishedPages();
    await pages.publish(documentAt('/', PAGE), always);
    const coding = () => pages.get('/')?.representationFor('gzip, br').headers.at(-1);
    await pages.compress(() => false);
    expect(coding()).toBe('gzip');
    await pages.compress();
    expect(coding()).toBe('br');
  });

  it('keep their ETag for as long as they stay the same', async () => {
    const pages = new PublishedPages();
    const tag = () => pages.get('/')?.representationFor(undefined).etag;
    await pages.publish(documentAt('/', PAGE), always);
    const before = tag();
    await pages.publish(documentAt('/', PAGE), always);
    expect(tag()).toBe(before);
    await pages.publish(documentAt('/', PAGE.replace('Warmth', 'Calm')), always);
    expect(tag()).not.toBe(before);
  });

  it('hold no more bytes than they may: the one that was asked for the longest time ago goes', async () => {
    const pages = new PublishedPages(10_000);
    for (const [index, path] of ['/a', '/b', '/c'].entries()) {
      await pages.publish(documentAt(path, noise(4_000, index + 1), PICTURE), always);
      pages.get('/a');
    }
    expect(['/a', '/b', '/c'].map((path) => pages.has(path))).toEqual([true, false, true]);
    expect(pages.bytes).toBeLessThanOrEqual(10_000);
  });

  it('are gone with their bytes when they are removed', async () => {
    const pages = new PublishedPages();
    await pages.publish(documentAt('/', PAGE), always);
    pages.remove('/');
    expect([pages.get('/'), pages.bytes]).toEqual([undefined, 0]);
  });
});

describe('the steps of publishing', () => {
  const asleep = '<html data-defer-hydration=""><head></head><body><form action="">Hi</form></body></html>';

  it('defer hydration, repair forms, and let caches keep the page while the shop is away', () => {
    const document = applyDocumentSteps(documentAt('/', asleep));
    expect(document.body.toString()).toContain('<form>Hi</form>');
    expect(document.body.toString()).toContain('<script>');
    expect(document.headers['cache-control']).toBe('public, max-age=0, stale-if-error=86400');
  });

  it('leave what is no page as it is', () => {
    const feed = documentAt('/feed.xml', asleep, { headers: { 'content-type': 'application/atom+xml' } });
    expect(applyDocumentSteps(feed)).toMatchObject({ body: feed.body, headers: feed.headers });
  });
});

it.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-0', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=0-9', null],
])('the range %s of a hundred bytes is %o', (header, range) =>
  expect(parseByteRange(header, 100)).toEqual(range),
);
