import { describe, expect, it } from 'vitest';
import { withSourceArticle } from '@/components/cart/source-article';
import { addLineSchema } from '@/lib/cart/cart-schema';

const articleSlug = 'upper-back-and-neck-pain';

describe('the article that leads to a product', () => {
  it('is carried in the URL fragment, so that the page has one cache entry', () => {
    const href = withSourceArticle({ href: '/products/nue-cupping-massager', articleSlug });
    expect(href).toBe(`/products/nue-cupping-massager#from=${articleSlug}`);
  });

  it.each(['/articles', 'https://example.com/products/x', '/products/x#safety', '/products/x?y=1'])(
    'leaves the link %s as it is',
    (href) => expect(withSourceArticle({ href, articleSlug })).toBe(href),
  );

  it.each([undefined, null, 5, 'x'.repeat(101), {}])(
    'does not prevent a purchase when it is %j',
    (sourceArticle) => {
      const parsed = addLineSchema.parse({ sku: 'NUE-CM-1', sourceArticle });
      expect(parsed.sourceArticle ?? null).toBeNull();
    },
  );
});
