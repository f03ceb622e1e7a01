import { expect, type Page } from '@playwright/test';

/** Below this font size, iOS zooms into a focused field, and does not zoom back. */
const MIN_FONT_SIZE_PX = 16;

/** Expects every text field and select to have a font large enough that iOS does not zoom into it. */
export async function expectNoInputZoom(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  expect(await page.evaluate(findSmallFields, MIN_FONT_SIZE_PX), `${page.url()}: iOS zooms into`).toEqual([]);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await devtools.detach();
}

function findSmallFields(minFontSizePx: number): string[] {
  const fields = document.querySelectorAll<HTMLElement>(
    'input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button], [type=range]), select, textarea',
  );
  return [...fields]
    .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < minFontSizePx)
    .map((field) => field.outerHTML.slice(0, 120));
}
