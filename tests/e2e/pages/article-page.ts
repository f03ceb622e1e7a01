import type { Locator, Page } from '@playwright/test';

/** An article with the product's card in its text. */
export class ArticlePage {
  readonly productCard: Locator;
  readonly buyButton: Locator;

  constructor(private readonly page: Page) {
    this.productCard = page.getByRole('complementary', { name: /NUE.* Cupping Massager/ }).first();
    this.buyButton = this.productCard.getByRole('button', { name: 'Add to cart' });
  }

  async open(slug = 'upper-back-and-neck-pain'): Promise<void> {
    await this.page.goto(`/articles/${slug}`);
  }
}
