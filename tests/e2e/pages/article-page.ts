import type { Locator, Page } from '@playwright/test';

/** An article with the product's card in its text. */
export class ArticlePage {
  readonly productCard: Locator;
  readonly buyButton: Locator;

  constructor(private readonly page: Page) {
    this.productCard = page.getByRole('complementary', { name: /NUE.* Cupping Massager/ }).first();
    this.buyButton = this.productCard.getByRole('button', { name: 'Add to cart' });
  }

  /** A number in the text. @param mention which of those that name the reference, from 1. */
  citation(referenceId: number, mention: number): Locator {
    return this.page.locator(`#cite-${referenceId}-${mention}`);
  }

  /** A source in the list at the end. */
  reference(id: number): Locator {
    return this.page.locator(`#reference-${id}`);
  }

  async open(slug = 'upper-back-and-neck-pain'): Promise<void> {
    await this.page.goto(`/articles/${slug}`);
  }
}
