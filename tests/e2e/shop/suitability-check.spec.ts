import { SuitabilityCheck } from '../pages/suitability-check';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const PAGES = ['/products/nue-cupping-massager', '/articles/upper-back-and-neck-pain'];
const [PLACE, HEALTH, SKIN] = ['Think of the place', 'And of you?', 'And of your skin'] as const;
const NONE = 'None of this';

for (const path of PAGES) {
  test(`the suitability check can be passed by keyboard alone, on ${path}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const check = new SuitabilityCheck(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    await tabTo(page, check.summary);
    await page.keyboard.press('Enter');
    await expect(check.form).toBeVisible();
    const loaded = asked.slice(before);
    expect(loaded.some((url) => url.endsWith('.js'))).toBe(true);
    for (const question of [PLACE, HEALTH, SKIN]) {
      await tabTo(page, check.checkbox(question, NONE));
      await page.keyboard.press('Space');
    }
    await tabTo(page, check.submit);
    const sent = asked.length;
    await page.keyboard.press('Enter');
    await expect(check.outcome).toHaveText('Go ahead');
    await expect(check.outcome).toBeFocused();
    await expect(check.result).toContainText('Nothing that you said speaks against it.');
    expect(asked.slice(sent)).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });
}

test('an answer that rules the device out gets a reason and advice', async ({ page }) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PAGES[0] ?? '');
  await page.getByRole('link', { name: 'check whether it is right for you' }).click();
  await expect(check.form).toBeVisible();
  await check.checkbox(PLACE, 'It is the front of the neck').check();
  await check.checkbox(HEALTH, 'I am pregnant').check();
  await check.checkbox(SKIN, NONE).check();
  await check.submit.click();
  await expect(check.outcome).toHaveText('Not for you, as things are');
  await expect(check.result).toContainText(
    'The airway and large blood vessels lie close under the skin there.',
  );
  await expect(check.result).toContainText('I am pregnant');
  await expect(check.result).toContainText('What to do now');

  await check.checkbox(PLACE, NONE).check();
  await expect(check.checkbox(PLACE, 'It is the front of the neck')).not.toBeChecked();
  await expect(check.outcome).toBeHidden();
  await check.submit.click();
  await expect(check.outcome).toHaveText('Ask a doctor first');
  await check.restart.click();
  await expect(check.outcome).toBeHidden();
  await expect(check.form.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('an unanswered question of the suitability check is pointed out', async ({ page }) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PAGES[1] ?? '');
  await check.summary.click();
  await check.checkbox(PLACE, NONE).check();
  await check.submit.click();
  await expect(check.question(HEALTH)).toHaveAccessibleDescription(/Tick at least one/);
  await expect(check.checkbox(HEALTH, 'I am pregnant')).toBeFocused();
  await expect(check.question(PLACE)).toHaveAccessibleDescription('');
  await expect(check.outcome).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGES) {
    test(`the safety rules are a list in three groups, on ${path}`, async ({ page }) => {
      const check = new SuitabilityCheck(page);
      await page.goto(path);
      await check.summary.click();
      const list = page.locator('#right-for-me');
      for (const group of ['Not for you, as things are', 'Ask a doctor first', 'Go ahead']) {
        await expect(list.getByText(group, { exact: true })).toBeVisible();
      }
      await expect(list).toContainText('I have a pacemaker or another implant.');
      await expect(list.getByRole('listitem')).toHaveCount(12);
    });
  }
});
