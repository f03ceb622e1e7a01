import { expect, type Locator, type Page } from '@playwright/test';
import { SignInPage } from './admin-pages';

/** The page of one order in the back office. */
export class AdminOrderPage {
  readonly nextStep: Locator;
  readonly timeline: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    this.nextStep = page.locator('section[aria-labelledby="next-step"]');
    this.timeline = this.section('Timeline');
    this.done = page.getByRole('main').getByRole('status').first();
  }

  /** Opens an order; signs the owner in first when there is no session. */
  async open(orderNumber: string): Promise<void> {
    await this.page.goto(`/admin/orders/${orderNumber}`);
    if (this.page.url().includes('/sign-in')) {
      await new SignInPage(this.page).signIn();
      await this.page.waitForURL(`**/admin/orders/${orderNumber}`);
    }
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(`Order #${orderNumber}`);
  }

  section(title: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: title, level: 2 }) });
  }

  /** Opens a disclosure (`<details>`) and returns it. */
  async openDisclosure(title: string, within: Locator = this.page.getByRole('main')): Promise<Locator> {
    const panel = within.locator('details').filter({ has: this.page.locator('summary', { hasText: title }) });
    await panel.locator('summary').first().click();
    return panel;
  }

  async fillFulfilment(fulfilment: {
    pieces?: number;
    carrier: string;
    trackingNumber: string;
  }): Promise<void> {
    if (fulfilment.pieces !== undefined) {
      await this.nextStep.getByRole('spinbutton').first().fill(String(fulfilment.pieces));
    }
    await this.nextStep.getByLabel('Courier').fill(fulfilment.carrier);
    await this.nextStep.getByLabel('Tracking number').fill(fulfilment.trackingNumber);
  }

  async dispatch(): Promise<void> {
    await this.nextStep.getByRole('button', { name: 'Mark as sent' }).click();
  }

  async expectDone(title: string): Promise<void> {
    await this.page.waitForURL('**?done=*');
    await expect(this.done).toContainText(title);
  }
}
