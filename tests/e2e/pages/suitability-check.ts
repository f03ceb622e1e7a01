import { expect, type Locator, type Page } from '@playwright/test';
import { RESULT_MESSAGES } from '../../../lib/suitability/result-messages';

const RESULTS = new RegExp(
  `^(${Object.values(RESULT_MESSAGES)
    .map(({ title }) => title)
    .join('|')})$`,
);

/** "Is it right for me?" on a product page or in an article: one question at a time. */
export class SuitabilityCheck {
  readonly summary: Locator;
  readonly form: Locator;
  readonly question: Locator;
  readonly none: Locator;
  readonly proceed: Locator;
  readonly back: Locator;
  readonly outcome: Locator;
  readonly result: Locator;
  readonly restart: Locator;

  constructor(page: Page) {
    this.summary = page.locator('summary', { hasText: 'Is it right for me?' });
    this.form = page.getByRole('form', { name: 'Is it right for me?' });
    this.question = this.form.getByRole('group');
    this.none = this.form.getByRole('button', { name: 'None of these' });
    this.proceed = this.form.getByRole('button', { name: 'Continue with what I ticked' });
    this.back = this.form.getByRole('button', { name: 'Back' });
    this.outcome = page.getByRole('heading', { name: RESULTS });
    this.result = page.getByRole('region', { name: RESULTS });
    this.restart = page.getByRole('button', { name: 'Answer again' });
  }

  choice(label: string | RegExp): Locator {
    return this.form.getByRole('checkbox', { name: label });
  }

  /** That the question of this number is asked, and has the focus. */
  async expectQuestion(number: number): Promise<void> {
    await expect(this.form).toContainText(`Question ${number} of 6`);
    if (number > 1) await expect(this.question).toBeFocused();
  }

  /** Says "None of these" to the questions from one number to another. */
  async answerNone(from: number, to: number): Promise<void> {
    for (let number = from; number <= to; number += 1) {
      await this.expectQuestion(number);
      await this.none.click();
    }
  }
}
