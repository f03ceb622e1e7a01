import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getPageFolderState } from '@/lib/health/page-folder-state';
import { FolderPublisher } from '@/server/publishing/folder/folder-publisher';
import { pageFileOf } from '@/server/publishing/folder/page-files';
import { PageFolder } from '@/server/publishing/folder/page-folder';
import { PublishedPages } from '@/server/publishing/published-pages';
import { applyDocumentSteps } from '@/server/publishing/steps/document-steps';
import { waitUntil } from '../../support/wait-until';

const logger = pino({ level: 'silent' });
const RETRY_MS = 30;

let root: string;
let servers: Server[];

/** A server with its own pages; who of them writes is decided by `holder`. */
type Server = { pages: PublishedPages; publisher: FolderPublisher };
let holder: Server | null;

function newServer(): Server {
  const pages = new PublishedPages();
  const lock = {
    get isHeld(): boolean {
      return holder === server;
    },
    tryAcquire: async (): Promise<boolean> => {
      holder ??= server;
      return holder === server;
    },
    release: async (): Promise<void> => {
      if (holder === server) holder = null;
    },
  };
  const folder = new PageFolder(root);
  const publisher = new FolderPublisher({ folder, lock, pages, logger, retryMs: RETRY_MS });
  const server: Server = { pages, publisher };
  pages.watch((address) => publisher.changed(address));
  servers.push(server);
  return server;
}

async function publish({ pages }: Server, address: string, text: string, part: object = {}): Promise<void> {
  const html = `<html><head></head><body>${text.padEnd(2000, '.')}</body></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const document = { path: address, status: 200, headers, body: Buffer.from(html), ...part };
  await pages.publish(applyDocumentSteps(document, { isForFolder: true }), () => true);
  void pages.compress();
}

const fileAt = (address: string, suffix = '') => path.join(root, 'current', pageFileOf(address) + suffix);
const read = (address: string) => readFile(fileAt(address), 'utf8').catch(() => null);
const shows = async (address: string, text: string) => (await read(address))?.includes(text) ?? false;
const until = (what: string, isSo: () => Promise<boolean>) =>
  waitUntil(what, isSo, { everyMs: 5, limitMs: 4_000 });
const state = () => getPageFolderState()?.state;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'nue-pages-'));
  servers = [];
  holder = null;
});
afterEach(async () => {
  await Promise.all(servers.map(({ publisher }) => publisher.stop()));
  await rm(root, { recursive: true, force: true });
});

describe('pages in a folder', () => {
  it('are there in each encoding, and are replaced in all of them', async () => {
    const server = newServer();
    await publish(server, '/', 'first');
    await publish(server, '/articles/one', 'an article');
    server.publisher.start();
    await until('it is there', () => shows('/articles/one', 'an article'));
    await publish(server, '/', 'second');
    await until('it is replaced', () => shows('/', 'second'));
    const unpackers = [
      ['.gz', gunzipSync],
      ['.br', brotliDecompressSync],
    ] as const;
    for (const [suffix, unpack] of unpackers) {
      await until(suffix, async () => {
        const packed = await readFile(fileAt('/', suffix)).catch(() => null);
        // Never of the version before.
        if (packed) expect(unpack(packed).toString()).toBe(await read('/'));
        return packed !== null;
      });
    }
  });

  it('have times by their content, from which fronts make ETags', async () => {
    const server = newServer();
    server.publisher.start();
    const tagOf = async (text: string) => {
      await publish(server, '/', text);
      await until(text, () => shows('/', text));
      const { mtimeMs, size } = await stat(fileAt('/'));
      return `${mtimeMs}-${size}`;
    };
    const first = await tagOf('costs 1');
    expect(await tagOf('costs 2')).not.toBe(first);
    expect(await tagOf('costs 1')).toBe(first);
  });

  it('are pages alone: no feed, no refusal, no address that a front cannot compare', async () => {
    const server = newServer();
    await publish(server, '/gone', 'nothing here', { status: 404 });
    await publish(server, '/feed.xml', '', { headers: { 'content-type': 'application/rss+xml' } });
    await publish(server, '/%20', 'a blank');
    await publish(server, '/page', 'a page');
    server.publisher.start();
    await until('the page is there', () => shows('/page', 'a page'));
    const entries = await readdir(path.join(root, 'current'));
    expect(entries.filter((entry) => !entry.startsWith('page.html'))).toEqual(['.tmp']);
  });

  it('go when the page goes', async () => {
    const server = newServer();
    await publish(server, '/page', 'a page');
    server.publisher.start();
    await until('it is there', () => shows('/page', 'a page'));
    server.pages.remove('/page');
    await until('it is gone', async () => (await read('/page')) === null);
    const entries = await readdir(path.join(root, 'current'));
    expect(entries).toEqual(['.tmp']);
  });
});

describe('a folder of two servers', () => {
  it('is written by one, and by the other from the next change on when that one has ended', async () => {
    const [first, second] = [newServer(), newServer()];
    for (const server of [first, second]) await publish(server, '/', 'old');
    first.publisher.start();
    await until('it is there', () => shows('/', 'old'));
    second.publisher.start();
    await publish(second, '/', 'too early');
    await publish(first, '/', 'by the first');
    await until('the first writes', () => shows('/', 'by the first'));
    holder = null;
    holder = second;
    await publish(second, '/', 'by the second');
    await until('the second writes', () => shows('/', 'by the second'));
    // What the first still writes is read by nobody.
    await publish(first, '/', 'too late');
    expect(await shows('/', 'by the second')).toBe(true);
    const entries = await readdir(root);
    expect(entries.filter((entry) => entry.startsWith('v-'))).toHaveLength(1);
  });

  it('keeps nothing of a server that was killed while it wrote', async () => {
    await mkdir(path.join(root, 'v-killed', '.tmp'), { recursive: true });
    await writeFile(path.join(root, 'v-killed', '.tmp', '1'), 'half a pa');
    await writeFile(path.join(root, '.v-never-shown'), '');
    const server = newServer();
    await publish(server, '/', 'new');
    server.publisher.start();
    await until('it is there', () => shows('/', 'new'));
    await until('the rest is gone', async () => {
      const entries = await readdir(root);
      return entries.every((entry) => !/killed|never/.test(entry));
    });
  });
});

describe('what cannot be written (rule 40)', () => {
  it('is taken away, so that the front asks the shop, and is written again as soon as it can be', async () => {
    const server = newServer();
    await publish(server, '/page', 'old');
    await publish(server, '/other', 'other');
    server.publisher.start();
    await until(
      'both are there',
      async () => (await shows('/page', 'old')) && (await shows('/other', 'other')),
    );
    // A full disk, for want of one: temporary files cannot be made.
    const temporary = path.join(root, 'current', '.tmp');
    await rm(temporary, { recursive: true });
    await writeFile(temporary, '');
    await publish(server, '/page', 'new');
    await until('it is gone', async () => (await read('/page')) === null);
    await until('it is said', async () => state() === 'failing');
    expect(await shows('/other', 'other')).toBe(true);
    await rm(temporary);
    await until('it is back', () => shows('/page', 'new'));
    await until('all is well', async () => state() === 'publishing');
  });

  it('takes the whole folder with it when it cannot be taken away', async () => {
    const server = newServer();
    await publish(server, '/page', 'old');
    server.publisher.start();
    await until('it is there', () => shows('/page', 'old'));
    await rm(fileAt('/page'));
    await mkdir(fileAt('/page'));
    const folder = await stat(path.join(root, 'current'));
    await publish(server, '/page', 'new');
    await until('a new folder has it', () => shows('/page', 'new'));
    expect((await stat(path.join(root, 'current'))).ino).not.toBe(folder.ino);
  });

  it('is said to be stale when the folder cannot be changed at all', async () => {
    const server = newServer();
    await publish(server, '/page', 'old');
    await mkdir(path.join(root, 'current', 'in-the-way'), { recursive: true });
    server.publisher.start();
    await until('it is said', async () => state() === 'stale');
    expect(getPageFolderState()?.failure).toBeTruthy();
    await rm(path.join(root, 'current'), { recursive: true });
    await until('it is written', () => shows('/page', 'old'));
    // The page can be read a moment before the publisher has noted that it wrote it.
    await until('all is well', async () => state() === 'publishing');
  });

  it('is no reason to end: a folder that cannot be made is tried again', async () => {
    const parent = path.join(root, 'file');
    await writeFile(parent, '');
    root = path.join(parent, 'pages');
    const server = newServer();
    await publish(server, '/', 'home');
    server.publisher.start();
    await until('it is said', async () => state() === 'failing');
    await rm(parent);
    await until('it is there', () => shows('/', 'home'));
  });
});
