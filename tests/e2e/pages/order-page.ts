import { expect, type Locator, type Page } from '@playwright/test';

/** The private page of an order. */
export class OrderPage {
  readonly heading: Locator;
  readonly status: Locator;
  readonly total: Locator;
  readonly finishPaying: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.status = page.locator('section[aria-labelledby="order-status"]');
    this.total = page
      .getByRole('region', { name: 'What you ordered' })
      .locator('dl > div')
      .last()
      .locator('dd');
    this.finishPaying = this.status.getByRole('link', { name: 'Finish paying' });
  }

  async expectThanks(): Promise<void> {
    await this.page.waitForURL('**/orders/*?thanks=1');
    await expect(this.heading).toHaveText('Thank you. Your order is placed.');
  }

  async orderNumber(): Promise<string> {
    const label = await this.page.getByText(/^Order \d+,/).innerText();
    return /\d+/.exec(label)?.[0] ?? '';
  }
}
