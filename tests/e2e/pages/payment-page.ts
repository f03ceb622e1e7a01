import { expect, type Locator, type Page } from '@playwright/test';
import { environment } from '../support/environment';

export const CARDS = {
  success: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  insufficientFunds: '4000 0000 0000 9995',
  authentication: '4000 0027 6000 3184',
} as const;

/** The hosted checkout of the Stripe sandbox. It has no scripts. */
export class PaymentPage {
  readonly alert: Locator;
  readonly cardForm: Locator;
  readonly payButton: Locator;

  constructor(private readonly page: Page) {
    this.alert = page.getByRole('alert');
    this.cardForm = page.getByRole('region', { name: 'Pay by card' });
    this.payButton = this.cardForm.getByRole('button');
  }

  async expectOpen(): Promise<void> {
    await this.page.waitForURL(`${environment.sandboxUrl}/pay/**`);
    await expect(this.payButton).toBeVisible();
  }

  async payByCard(number: string): Promise<void> {
    await this.cardForm.getByLabel('Card number').fill(number);
    await this.cardForm.getByLabel('Expiry').fill('12/34');
    await this.cardForm.getByLabel('CVC').fill('123');
    await this.cardForm.getByLabel('Name on card').fill('Ayesha Khan');
    await this.payButton.click();
  }

  async authenticate(outcome: 'Complete' | 'Fail'): Promise<void> {
    await this.page.getByRole('button', { name: `${outcome} authentication` }).click();
  }

  async payByBankDebit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pay by bank debit' }).click();
  }
}
