import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve('tests/e2e/pictures/made-with.json');

/** Set by `npm run pictures:accept`: the baseline pictures are updated, not compared. */
export const isUpdatingBaseline = process.env.ACCEPT_PICTURES === '1';

/**
 * Whether pictures can be compared: another version of the browser renders text a little differently.
 * @returns the reason why not, or null.
 */
export function explainIncomparable(browserVersion: string): string | null {
  if (isUpdatingBaseline) return null;
  const madeWith = readBaselineBrowser();
  if (madeWith === null) return 'There are no accepted pictures: `npm run pictures:accept` makes them.';
  if (madeWith === browserVersion) return null;
  return `The accepted pictures were made with Chromium ${madeWith}, and this is ${browserVersion}: not compared.`;
}

export function writeBaselineBrowser(browserVersion: string): void {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ chromium: browserVersion }, null, 2)}\n`);
}

function readBaselineBrowser(): string | null {
  try {
    const { chromium } = JSON.parse(readFileSync(FILE, 'utf8')) as { chromium: string };
    return chromium;
  } catch {
    return null;
  }
}
