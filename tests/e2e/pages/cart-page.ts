import type { Locator, Page } from '@playwright/test';

/** The page of the cart. */
export class CartPage {
  readonly lines: Locator;
  readonly total: Locator;
  readonly checkoutLink: Locator;
  readonly problem: Locator;
  readonly codeDisclosure: Locator;
  readonly codeField: Locator;
  readonly applyCode: Locator;
  readonly removeCode: Locator;

  constructor(private readonly page: Page) {
    this.lines = page.getByRole('list', { name: 'Items in your cart' }).getByRole('listitem');
    this.total = page.getByRole('region', { name: 'Total' }).locator('dl > div').last().locator('dd');
    this.checkoutLink = page.getByRole('main').getByRole('link', { name: 'Go to checkout' });
    this.problem = page.getByRole('main').getByRole('alert').filter({ hasText: 'That didn’t work' });
    this.codeDisclosure = page.getByText('Have a discount code?');
    this.codeField = page.getByRole('textbox', { name: 'Code' });
    this.applyCode = page.getByRole('button', { name: 'Apply code' });
    this.removeCode = page.getByRole('button', { name: /^Remove the code/ });
  }

  /** The amount that a code takes off, as it is written in the totals. */
  discount(code: string): Locator {
    return this.page
      .getByRole('region', { name: 'Total' })
      .locator('dl > div')
      .filter({ hasText: `Discount (${code})` })
      .locator('dd');
  }

  async enterCode(code: string): Promise<void> {
    if (!(await this.codeField.isVisible())) await this.codeDisclosure.click();
    await this.codeField.fill(code);
    await this.applyCode.click();
  }

  async open(): Promise<void> {
    await this.page.goto('/cart');
  }

  line(title: string): Locator {
    return this.lines.filter({ hasText: title });
  }

  quantityOf(title: string): Locator {
    return this.line(title).getByRole('spinbutton', { name: 'Quantity' });
  }

  /** The link to the cart in the header, which says how much is in it. */
  get headerLink(): Locator {
    return this.page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: /^Cart/ });
  }
}
