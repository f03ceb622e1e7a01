import { expect, type Locator, type Page } from '@playwright/test';

const MAX_TABS = 150;

/** Presses Tab until the focus is where it is wanted, and checks that it can be seen there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < MAX_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isFocused(wanted)) return expectVisibleFocus(wanted);
  }
  throw new Error(`${wanted} was not reached with ${MAX_TABS} presses of Tab`);
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Whether the element, or a child of it such as a radio in its label, has the focus. */
function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}

/** A focus that shows: an outline or a shadow, on the element or on the label around it. */
async function expectVisibleFocus(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate((focused) =>
        [focused, focused.closest('label')].some((candidate) => {
          if (!candidate) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        }),
      ),
    )
    .toBe(true);
}
