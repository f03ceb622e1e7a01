import { expect, type Page } from '@playwright/test';
import { expectNoZoom } from './expect-no-zoom';
import { findFaintControls } from './find-faint-controls';
import { findCutText, findWiderThanWindow } from './find-misfits';
import { runAxe } from './run-axe';

type Look = {
  name: string;
  size: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  /** What axe looks at: everything where the layout is new, colours alone where only they are. */
  axe?: 'all' | 'colours';
};

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const LOOKS: readonly Look[] = [
  { name: 'phone, light', size: PHONE, axe: 'all' },
  { name: 'phone, dark', size: PHONE, colorScheme: 'dark', axe: 'colours' },
  { name: 'phone, forced colours', size: PHONE, forcedColors: 'active' },
  { name: 'the narrowest', size: { width: 320, height: 640 } },
  { name: 'wide at 200 % zoom', size: { width: 720, height: 450 } },
  { name: 'wide, light', size: WIDE, axe: 'colours' },
  { name: 'wide, dark', size: WIDE, colorScheme: 'dark', axe: 'all' },
];

/**
 * What holds for every page and state: one h1, no barrier that axe finds in light and dark, nothing wider than the window
 * and no text cut at 200 % zoom or on the narrowest phone, controls that can be told from the page in forced colours, nothing
 * that moves for somebody who asked for stillness, and no field into which a touch screen zooms.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  for (const look of LOOKS) await expectGoodLook(page, look);
  await page.emulateMedia({ forcedColors: null });
  await expectNoZoom(page);
}

async function expectGoodLook(page: Page, look: Look): Promise<void> {
  const { name, size, colorScheme = 'light', forcedColors = null, axe } = look;
  const where = `${page.url()}, ${name}`;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await expect(page.locator('h1'), where).toHaveCount(1);
  expect(await page.evaluate(findWiderThanWindow), `${where}: wider than the window`).toEqual([]);
  expect(await page.evaluate(findCutText), `${where}: text is cut`).toEqual([]);
  if (forcedColors) expect(await page.evaluate(findFaintControls), `${where}: cannot be told`).toEqual([]);
  expect(await page.evaluate(countMoving), `${where}: moves`).toBe(0);
  if (axe) expect(await runAxe(page, axe), where).toEqual([]);
}

function countMoving(): number {
  return document.getAnimations().filter(({ playState }) => playState === 'running').length;
}
