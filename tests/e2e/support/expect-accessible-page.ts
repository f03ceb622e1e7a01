import { expect, type Page } from '@playwright/test';
import { expectNoInputZoom } from './expect-no-input-zoom';
import { findInvisibleControls } from './find-invisible-controls';
import { findClippedText, findHorizontalOverflow } from './find-overflow';
import { runAxe } from './run-axe';

type RenderVariant = {
  name: string;
  size: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  /** Rules that axe checks: all where the layout differs, colours where only they do. */
  axe?: 'all' | 'colours';
};

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const RENDER_VARIANTS: readonly RenderVariant[] = [
  { name: 'phone, light', size: PHONE, axe: 'all' },
  { name: 'phone, dark', size: PHONE, colorScheme: 'dark', axe: 'colours' },
  { name: 'phone, forced colours', size: PHONE, forcedColors: 'active' },
  { name: 'the narrowest', size: { width: 320, height: 640 } },
  { name: 'wide at 200% zoom', size: { width: 720, height: 450 } },
  { name: 'tablet', size: { width: 820, height: 1180 } },
  { name: 'wide, light', size: WIDE, axe: 'colours' },
  { name: 'wide, dark', size: WIDE, colorScheme: 'dark', axe: 'all' },
];

/**
 * Checks a page in its present state: one h1, no violation that axe finds in light and dark, no horizontal overflow and no
 * clipped text at 200% zoom or on the narrowest phone, visible controls in forced colours, no animation under reduced
 * motion, and no field into which a touch screen zooms.
 */
export async function expectAccessiblePage(page: Page): Promise<void> {
  for (const variant of RENDER_VARIANTS) await expectAccessibleVariant(page, variant);
  await page.emulateMedia({ forcedColors: null });
  await expectNoInputZoom(page);
}

async function expectAccessibleVariant(page: Page, variant: RenderVariant): Promise<void> {
  const { name, size, colorScheme = 'light', forcedColors = null, axe } = variant;
  const where = `${page.url()}, ${name}`;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await expect(page.locator('h1'), where).toHaveCount(1);
  expect(await page.evaluate(findHorizontalOverflow), `${where}: wider than the window`).toEqual([]);
  expect(await page.evaluate(findClippedText), `${where}: text is clipped`).toEqual([]);
  if (forcedColors)
    expect(await page.evaluate(findInvisibleControls), `${where}: invisible controls`).toEqual([]);
  expect(await page.evaluate(countAnimations), `${where}: is animated`).toBe(0);
  if (axe) expect(await runAxe(page, axe), where).toEqual([]);
}

function countAnimations(): number {
  return document.getAnimations().filter(({ playState }) => playState === 'running').length;
}
