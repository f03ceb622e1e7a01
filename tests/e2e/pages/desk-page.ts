import { expect, type Locator, type Page } from '@playwright/test';
import { SignInPage } from './staff-pages';

/** The page of one order in the back office. */
export class DeskPage {
  readonly next: Locator;
  readonly timeline: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    this.next = page.locator('section[aria-labelledby="next-step"]');
    this.timeline = this.part('Timeline');
    this.done = page.getByRole('main').getByRole('status').first();
  }

  /** Opens an order; signs the owner in where nobody is. */
  async open(orderNumber: string): Promise<void> {
    await this.page.goto(`/admin/orders/${orderNumber}`);
    if (this.page.url().includes('/sign-in')) {
      await new SignInPage(this.page).signIn();
      await this.page.waitForURL(`**/admin/orders/${orderNumber}`);
    }
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(`Order #${orderNumber}`);
  }

  part(title: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: title, level: 2 }) });
  }

  /** Opens a folded form. */
  async unfold(title: string, within: Locator = this.page.getByRole('main')): Promise<Locator> {
    const panel = within.locator('details').filter({ has: this.page.locator('summary', { hasText: title }) });
    await panel.locator('summary').first().click();
    return panel;
  }

  async fillParcel(parcel: { pieces?: number; carrier: string; trackingNumber: string }): Promise<void> {
    if (parcel.pieces !== undefined) {
      await this.next.getByRole('spinbutton').first().fill(String(parcel.pieces));
    }
    await this.next.getByLabel('Courier').fill(parcel.carrier);
    await this.next.getByLabel('Tracking number').fill(parcel.trackingNumber);
  }

  async send(): Promise<void> {
    await this.next.getByRole('button', { name: 'Mark as sent' }).click();
  }

  async expectDone(title: string): Promise<void> {
    await this.page.waitForURL('**?done=*');
    await expect(this.done).toContainText(title);
  }
}
