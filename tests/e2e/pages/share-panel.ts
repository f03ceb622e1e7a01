import type { Locator, Page } from '@playwright/test';

/** "Share and get 15% off", on the product page, in the cart and at the end of an article. */
export class SharePanel {
  readonly root: Locator;
  readonly doneButton: Locator;
  readonly link: Locator;
  readonly steps: Locator;
  readonly code: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: /^Share and get 15% off$/ });
    this.doneButton = this.root.getByRole('button', { name: 'I’ve shared it' });
    this.link = this.root.getByRole('textbox', { name: 'Your link' });
    this.steps = this.root.getByRole('list', { name: 'Your share’s progress' });
    this.code = this.root.getByText(/^NUE-[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    this.problem = this.root.getByRole('alert').filter({ hasText: 'That didn’t work' });
  }

  button(name: string): Locator {
    return this.root.getByRole('list', { name: 'Ways to share' }).getByRole('button', { name });
  }

  /** A step by its words and where it stands: "You came back, done". */
  step(words: string): Locator {
    return this.steps.getByRole('listitem').filter({ hasText: words });
  }
}
