import type { Locator, Page } from '@playwright/test';

/** "Is it right for me?" on a product page or in an article. */
export class SuitabilityCheck {
  readonly summary: Locator;
  readonly form: Locator;
  readonly submit: Locator;
  readonly outcome: Locator;
  readonly result: Locator;

  constructor(private readonly page: Page) {
    this.summary = page.locator('summary', { hasText: 'Is it right for me?' });
    this.form = page.getByRole('form', { name: 'Is it right for me?' });
    this.submit = this.form.getByRole('button', { name: 'See the answer' });
    this.outcome = page.getByRole('heading', { name: /^(Go ahead|Ask a doctor first|Not for you)/ });
    this.result = page.getByRole('region', { name: /^(Go ahead|Ask a doctor first|Not for you)/ });
  }

  question(words: string): Locator {
    return this.form.getByRole('group', { name: words });
  }

  checkbox(question: string, choice: string): Locator {
    return this.question(question).getByRole('checkbox', { name: choice });
  }

  get restart(): Locator {
    return this.page.getByRole('button', { name: 'Answer again' });
  }
}
