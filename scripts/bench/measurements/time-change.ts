import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import { BENCH_PAGES_FOLDER } from '@/scripts/bench/setup/bench-environment';

const POLL_MS = 10;
const LIMIT_MS = 60_000;

/** A change of one row, and a text that the page at this address has only with it. */
export type Change = { sql: string; values: unknown[]; page: string; text: string };

export type ChangeLatency = { toPageMs: number; toFileMs: number };

/** @param input.commit makes the change. @returns how long its page and the file that a front sends took to show it. */
export async function timeChange(input: {
  port: number;
  change: Change;
  commit: () => Promise<unknown>;
}): Promise<ChangeLatency> {
  const { port, change, commit } = input;
  await commit();
  const committedAt = performance.now();
  const sinceCommit = () => performance.now() - committedAt;
  const [toPageMs, toFileMs] = await Promise.all([
    untilShown(port, change).then(sinceCommit),
    untilWritten(change).then(sinceCommit),
  ]);
  return { toPageMs, toFileMs };
}

/** @throws when the file that a front sends does not have the text within a minute. */
export async function untilWritten({ page, text }: Pick<Change, 'page' | 'text'>): Promise<void> {
  const file = path.join(BENCH_PAGES_FOLDER, 'current', `${page}.html`);
  for (const until = performance.now() + LIMIT_MS; performance.now() < until; await sleep(POLL_MS)) {
    const html = await readFile(file, 'utf8').catch(() => '');
    if (isShown(html, text)) return;
  }
  throw new Error(`The file of ${page} never showed “${text}”`);
}

/** @throws when the page does not show the text within a minute. */
export async function untilShown(port: number, { page, text }: Pick<Change, 'page' | 'text'>): Promise<void> {
  const connection = await HttpConnection.open(port);
  const request = encodeRequest({ port, path: page, headers: { 'Accept-Encoding': 'identity' } });
  const until = performance.now() + LIMIT_MS;
  try {
    for (;;) {
      const answer = await connection.send(request);
      if (answer.status === 200 && isShown(answer.body, text)) return;
      if (performance.now() > until) throw new Error(`${page} never showed “${text}”`);
      await sleep(POLL_MS);
    }
  } finally {
    connection.close();
  }
}

/** Any whole page shows the empty text. */
function isShown(html: string | Buffer, text: string): boolean {
  return html.includes('<h1') && html.includes(text);
}
