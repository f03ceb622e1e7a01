import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 120_000;

/** Waits until something is so. @throws with what was waited for. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
  options: { everyMs?: number } = {},
): Promise<void> {
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline; await sleep(options.everyMs ?? 40)) {
    if (await isSo()) return;
  }
  throw new Error(`Waited ${LIMIT_MS / 1000} s in vain until ${what}`);
}
