import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve('tests/e2e/pictures/made-with.json');

/** Set by `npm run pictures:accept`: pictures are made, not compared. */
export const isAccepting = process.env.ACCEPT_PICTURES === '1';

/**
 * Whether pictures can be compared: another version of the browser draws letters a little differently.
 * @returns why not, or null.
 */
export function whyNotComparable(browserVersion: string): string | null {
  if (isAccepting) return null;
  const madeWith = readMadeWith();
  if (madeWith === null) return 'There are no accepted pictures: `npm run pictures:accept` makes them.';
  if (madeWith === browserVersion) return null;
  return `The accepted pictures were made with Chromium ${madeWith}, and this is ${browserVersion}: not compared.`;
}

export function writeMadeWith(browserVersion: string): void {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ chromium: browserVersion }, null, 2)}\n`);
}

function readMadeWith(): string | null {
  try {
    const { chromium } = JSON.parse(readFileSync(FILE, 'utf8')) as { chromium: string };
    return chromium;
  } catch {
    return null;
  }
}
