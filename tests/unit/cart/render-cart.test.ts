import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CartScript } from '@/components/cart/browser/cart-script';
import { renderCart, renderRequestedCart } from '@/components/cart/render-cart';
import { buildCart, type CartLineRow } from '@/lib/cart/build-cart';
import { minor } from '@/lib/core/money';

const LINE: CartLineRow = {
  id: 'line-1',
  variantId: 'variant-1',
  productId: 'product-1',
  sku: 'NUE-CM-1',
  productTitle: 'Cups & <Balls>',
  variantTitle: 'Single',
  productSlug: 'cups',
  pictureName: 'hero',
  quantity: 2,
  unitPriceMinor: 680_000,
  seenUnitPriceMinor: 680_000,
  available: 2,
};
const cartOf = (rows: CartLineRow[]) =>
  buildCart({
    rows,
    delivery: { regularPriceMinor: minor(25_000), freeFromSubtotalMinor: null },
    discount: null,
    currency: 'PKR',
  });

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none');
  vi.stubEnv('SITE_URL', 'https://shop.example.com');
  vi.stubEnv('AUTH_SECRET', 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO');
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('MAIL_FROM', 'orders@shop.example.com');
});

describe('the cart as HTML', () => {
  it('says how the shop can be paid', async () => {
    const html = await renderCart(cartOf([LINE]), { view: 'page' });
    expect(html).toMatch(/Pay in cash when your parcel arrives(, or by card)?\. You won’t be charged/);
  });

  it.each(['drawer', 'page'] as const)(
    'has each line with forms that work by themselves: %s',
    async (view) => {
      const html = await renderCart(cartOf([LINE]), { view });
      expect(html).toContain('Cups &amp; &lt;Balls&gt;, Single');
      expect(html.match(/<form [^>]*action="\/api\/cart\/lines\/line-1"/g)).toHaveLength(3);
      const button = (label: string) => html.match(`<button [^>]*aria-label="${label}"[^>]*>`)?.[0];
      expect(button('One less')).toMatch(/type="submit" form="step-line-1" value="1" .*name="quantity"/);
      expect(button('One more')).toMatch(/type="button".* aria-disabled="true"/);
      expect(html).toContain('PKR\u00a013,600');
      expect(html).toContain('href="/checkout"');
    },
  );

  it.each(['drawer', 'page'] as const)('says that it is empty: %s', async (view) => {
    const html = await renderCart(cartOf([]), { view });
    expect(html).toMatch(/Your cart is empty\./);
    expect(html).not.toContain('href="/checkout"');
  });

  it('is beside the JSON where a request asks for it', async () => {
    const cart = cartOf([LINE]);
    const at = (query: string) => new Request(`https://shop.example.com/api/cart${query}`);
    expect(await renderRequestedCart(at('?view=drawer'), cart)).toEqual({
      html: await renderCart(cart, { view: 'drawer' }),
    });
    expect(await renderRequestedCart(at(''), cart)).toEqual({});
    expect(await renderRequestedCart(at('?view=other'), cart)).toEqual({});
  });
});

describe('the script of the cart', () => {
  const { __html: script } = CartScript().props.dangerouslySetInnerHTML;

  it('is valid, whole and small', () => {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toContain('</script');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(3_000);
  });
});
