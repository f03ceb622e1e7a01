import type { Locator, Page } from '@playwright/test';
import type { Buyer } from '../support/buyer';

/** The checkout form. */
export class CheckoutPage {
  readonly form: Locator;
  readonly summary: Locator;
  readonly total: Locator;
  readonly submit: Locator;
  readonly updateDelivery: Locator;

  constructor(private readonly page: Page) {
    this.form = page.locator('form[action="/api/checkout"]');
    this.summary = this.form.getByRole('alert');
    this.total = page.getByRole('region', { name: 'Your order' }).locator('dl > div').last().locator('dd');
    this.submit = this.form.getByRole('button', { name: /^(Pay|Place order)/ });
    this.updateDelivery = this.form.getByRole('button', { name: 'Update delivery and total' });
  }

  async open(): Promise<void> {
    await this.page.goto('/checkout');
  }

  field(label: string): Locator {
    return this.form.getByRole('textbox', { name: new RegExp(`^${label}( \\(optional\\))?$`) });
  }

  get country(): Locator {
    return this.form.getByRole('combobox', { name: 'Country' });
  }

  delivery(title: string): Locator {
    return this.form
      .getByRole('group', { name: 'Delivery' })
      .getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  payment(title: 'Card' | 'Cash on delivery'): Locator {
    return this.form
      .getByRole('group', { name: 'Payment' })
      .getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  /** The box that confirms the safety note. */
  get safety(): Locator {
    return this.form.getByRole('checkbox', { name: /^I have read the safety note/ });
  }

  async fill(buyer: Buyer): Promise<void> {
    if ((await this.country.inputValue()) !== buyer.country) await this.country.selectOption(buyer.country);
    await this.field('Email').fill(buyer.email);
    await this.field('Full name').fill(buyer.name);
    await this.field('Street and house number').fill(buyer.line1);
    await this.field('City').fill(buyer.city);
    if (buyer.postalCode) await this.field('Postal code').fill(buyer.postalCode);
    await this.field('Phone').fill(buyer.phone);
    await this.safety.check();
  }
}
