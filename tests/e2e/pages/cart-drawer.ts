import type { Locator, Page } from '@playwright/test';

/** The cart beside the page. */
export class CartDrawer {
  readonly root: Locator;
  readonly checkoutLink: Locator;
  readonly cartLink: Locator;
  readonly closeButton: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Your cart' });
    this.checkoutLink = this.root.getByRole('link', { name: 'Go to checkout' });
    this.cartLink = this.root.getByRole('link', { name: 'View cart' });
    this.closeButton = this.root.getByRole('button', { name: 'Close' });
  }
}
