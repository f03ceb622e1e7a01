import { expect, type Page } from '@playwright/test';

/** Below this, iOS zooms into a field that is touched, and does not zoom back. */
const LEAST_PX = 16;

/** No field of the page that is typed into or chosen from has smaller letters on a touch screen. */
export async function expectNoZoom(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  expect(await page.evaluate(findSmallFields, LEAST_PX), `${page.url()}: iOS zooms into`).toEqual([]);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await devtools.detach();
}

function findSmallFields(leastPx: number): string[] {
  const fields = document.querySelectorAll<HTMLElement>(
    'input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button], [type=range]), select, textarea',
  );
  return [...fields]
    .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < leastPx)
    .map((field) => field.outerHTML.slice(0, 120));
}
