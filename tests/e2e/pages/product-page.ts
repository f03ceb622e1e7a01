import type { Locator, Page } from '@playwright/test';

/** The page of a product. */
export class ProductPage {
  readonly form: Locator;
  readonly addButton: Locator;

  constructor(private readonly page: Page) {
    this.form = page.locator('form[action="/api/cart/lines"]').first();
    this.addButton = this.form.getByRole('button');
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/products/${slug}`);
  }

  variant(title: string): Locator {
    return this.form.getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  async addToCart(): Promise<void> {
    await this.addButton.click();
  }
}
