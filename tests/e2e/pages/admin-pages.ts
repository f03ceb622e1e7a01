import type { Locator, Page } from '@playwright/test';
import { environment } from '../support/environment';

/** The sign-in page of the back office. */
export class SignInPage {
  readonly error: Locator;

  constructor(private readonly page: Page) {
    this.error = page.getByRole('main').getByRole('alert');
  }

  async signIn(password = environment.ownerPassword): Promise<void> {
    await this.page.getByLabel('Email address').fill(environment.ownerEmail);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }
}

/** The list of orders, as staff see it. */
export class AdminOrdersPage {
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.rows = page.getByRole('main').locator('tbody tr');
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search' }).fill(text);
    await this.page.getByRole('button', { name: 'Show', exact: true }).click();
  }

  /** Asks for the orders of one status and no other. */
  async filterByStatus(status: string): Promise<void> {
    const filters = this.page.locator('details').filter({ hasText: 'Filters' });
    if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
    for (const checkbox of await filters.locator('input[name="status"]').all()) {
      await checkbox.setChecked((await checkbox.getAttribute('value')) === status);
    }
    await this.page.getByRole('button', { name: 'Show these orders' }).click();
  }
}
