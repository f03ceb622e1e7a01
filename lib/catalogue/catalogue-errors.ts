/** What can be expected to fail when staff change the catalogue. */
export type CatalogueError =
  /** Somebody else has changed it since the form was opened. */
  | { code: 'outdated' }
  /** It was deleted, or moved by somebody else. */
  | { code: 'gone' }
  | { code: 'sku_taken' }
  /** The variant that a price is compared with is not one of the product's others. */
  | { code: 'comparison_gone' }
  | { code: 'slug_taken' };
