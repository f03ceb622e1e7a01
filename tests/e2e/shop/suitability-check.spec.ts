import { RESULT_MESSAGES } from '../../../lib/suitability/result-messages';
import { CONSEQUENCES } from '../../../lib/suitability/rules/safety-rule';
import { listAskedRules } from '../../../lib/suitability/safety-topics';
import { labelOf, SUITABILITY_QUESTIONS } from '../../../lib/suitability/suitability-questions';
import { SuitabilityCheck } from '../pages/suitability-check';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
const PAGES = [PRODUCT, '/articles/upper-back-and-neck-pain'];
const RESULT_TITLES = Object.values(RESULT_MESSAGES).map(({ title }) => title);
const MILDEST = 'Your answers don’t rule it out';

for (const path of PAGES) {
  test(`somebody well passes the suitability check by keyboard with six answers, on ${path}`, async ({
    page,
  }) => {
    const asked: string[] = [];
    // Pictures load as the page scrolls, whoever answers what.
    page.on('request', (request) => {
      if (request.resourceType() !== 'image') asked.push(request.url());
    });
    const check = new SuitabilityCheck(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    await tabTo(page, check.summary);
    await page.keyboard.press('Enter');
    await expect(check.form).toBeVisible();
    expect(asked.slice(before).some((url) => url.endsWith('.js'))).toBe(true);
    const sent = asked.length;
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await check.expectQuestion(number);
      await tabTo(page, check.none);
      await page.keyboard.press('Enter');
    }
    await expect(check.outcome).toHaveText(MILDEST);
    await expect(check.outcome).toBeFocused();
    await expect(check.result).toContainText('That doesn’t prove that it suits you');
    await expect(check.result).not.toContainText(/go ahead|\bsafe\b/i);
    expect(asked.slice(sent)).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });
}

test('each sign alone keeps somebody from the mildest result, whatever else is answered', async ({
  page,
}) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PRODUCT);
  await check.summary.click();
  await check.expectQuestion(1);
  const signs = SUITABILITY_QUESTIONS.flatMap(({ choices }, question) =>
    choices.map(({ id, reason }) => ({ id, reason, question })),
  );
  // All in the page: seventy walks of up to six questions are too many for a test that moves a pointer.
  const results = await page.evaluate(walkWithEachSign, signs);
  expect(results).toHaveLength(signs.length);
  for (const { id, title, text } of results) {
    const sign = signs.find((each) => each.id === id);
    expect(RESULT_TITLES, id).toContain(title);
    expect(title, id).not.toBe(MILDEST);
    expect(text, id).toContain(sign?.reason);
  }
});

test('an emergency ends the check at once, with the number to call', async ({ page }) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PRODUCT);
  await page.getByRole('link', { name: 'check whether it is right for you' }).click();
  await check.choice(/unsteady walk/).check();
  await check.proceed.click();
  await expect(check.outcome).toHaveText('Get emergency help now');
  await expect(check.result).toContainText('1122');
});

test('an answer that rules a place out stands beside what a doctor should be asked', async ({ page }) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PRODUCT);
  await check.summary.click();
  await check.answerNone(1, 3);
  await check.choice('Pregnancy').check();
  await check.proceed.click();
  await check.answerNone(5, 5);
  await check.choice('The front of the neck or its sides').check();
  await check.proceed.click();
  await expect(check.outcome).toHaveText('Don’t use it there');
  await expect(check.result).toContainText('The airway, large arteries');
  await expect(check.result).toContainText('Also: Ask a doctor first');
  await expect(check.result).toContainText('Pregnancy');
  await check.restart.click();
  await check.expectQuestion(1);
  await expect(check.form.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('a question without an answer is not passed, and “None of these” overrules no tick', async ({
  page,
}) => {
  const check = new SuitabilityCheck(page);
  await page.goto(PAGES[1] ?? '');
  await check.summary.click();
  await check.proceed.click();
  await check.expectQuestion(1);
  await expect(check.question).toHaveAccessibleDescription(/Tick what’s true/);
  await check.none.click();
  await check.expectQuestion(2);
  await check.choice(/Fever, night sweats/).check();
  await check.none.click();
  await expect(check.question).toHaveAccessibleDescription(/You’ve ticked something/);
  await expect(check.form).toContainText('Question 2 of 6');
  await check.back.click();
  await check.expectQuestion(1);
  await check.none.click();
  await expect(check.choice(/Fever, night sweats/)).toBeChecked();
});

test('the check fits a phone of 360 px, one question at a time', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const check = new SuitabilityCheck(page);
  await page.goto(PRODUCT);
  await check.summary.click();
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await check.expectQuestion(number);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const boxOf = async () => (await check.form.boundingBox()) ?? { y: -1, height: Number.NaN };
    if (number > 1) {
      await expect.poll(async () => (await boxOf()).y, `top of question ${number}`).toBeGreaterThanOrEqual(0);
    }
    expect((await boxOf()).height, `question ${number}`).toBeLessThan(2 * 740);
    for (const target of [
      check.none,
      check.proceed,
      check.form.getByRole('checkbox').first().locator('..'),
    ]) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await check.none.click();
  }
  await expect(check.outcome).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGES) {
    test(`the check is a list of every sign by what it means, on ${path}`, async ({ page }) => {
      const check = new SuitabilityCheck(page);
      await page.goto(path);
      await check.summary.click();
      const list = page.locator('#right-for-me');
      for (const group of ['Get emergency help now', 'See a doctor before you use it', MILDEST]) {
        await expect(list.getByText(group, { exact: true })).toBeVisible();
      }
      const rules = CONSEQUENCES.flatMap((kind) => listAskedRules(kind));
      await expect(list.getByRole('listitem')).toHaveText(
        rules.map((rule) => `${labelOf(rule)}. ${rule.reason}`),
      );
    });
  }
});

type Sign = { id: string; question: number };

/** Runs in the page: says "None of these" to every question but one, and ticks one sign there. */
async function walkWithEachSign(signs: readonly Sign[]) {
  const results: { id: string; title: string; text: string }[] = [];
  const press = async (label: string) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('#right-for-me button')];
    const button = buttons.find(({ textContent }) => textContent === label);
    if (!button) throw new Error(`no button “${label}”`);
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const title = () => document.querySelector('#suitability-result');
  for (const { id, question } of signs) {
    for (let number = 0; number < 6 && !title(); number += 1) {
      if (number === question) document.querySelector<HTMLInputElement>(`input[value="${id}"]`)?.click();
      await press(number === question ? 'Continue with what I ticked' : 'None of these');
    }
    const text = title()?.closest('section')?.textContent ?? '';
    results.push({ id, title: title()?.textContent ?? '', text });
    await press('Answer again');
  }
  return results;
}
