import type { Page } from 'playwright';

const STEPS = 12;
const FRAME_MS = 16;
const REST_MS = 150;

/** Swipes over the middle of a phone's screen, as a finger does that scrolls: from one height to another. */
export async function swipe(input: { page: Page; from: number; to: number }): Promise<void> {
  const { page, from, to } = input;
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', { x: 200, y: from });
  for (let step = 1; step <= STEPS; step += 1) {
    await touch('touchMove', { x: 200, y: from + ((to - from) * step) / STEPS });
    await page.waitForTimeout(FRAME_MS);
  }
  // A finger that rests before it is lifted sets nothing going.
  await page.waitForTimeout(REST_MS);
  await touch('touchEnd');
}
