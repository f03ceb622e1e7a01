import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 120_000;

/** Polls a condition until it holds. @throws with its description. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
  { everyMs = 40, limitMs = LIMIT_MS }: { everyMs?: number; limitMs?: number } = {},
): Promise<void> {
  for (const deadline = Date.now() + limitMs; Date.now() < deadline; await sleep(everyMs)) {
    if (await isSo()) return;
  }
  throw new Error(`Waited ${limitMs / 1000} s in vain until ${what}`);
}
