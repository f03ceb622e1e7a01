import 'server-only';
import type { ReactElement } from 'react';
import type { Cart } from '@/lib/cart/cart';
import { CartDrawerContent } from './cart-drawer-content';
import { CartPageContent } from './cart-page-content';

/** Where the cart is shown: in the drawer beside a page, or on its own page. */
export type CartView = 'drawer' | 'page';

/**
 * The cart as HTML, for a response to the script of the cart and for the page of the cart alike. What it holds needs no
 * React in the browser, and is changed there by that script alone (docs/adr/0047).
 */
export async function renderCart(
  cart: Cart,
  { view, isCodeRefused = false }: { view: CartView; isCodeRefused?: boolean },
): Promise<string> {
  return renderMarkup(
    view === 'drawer' ? (
      <CartDrawerContent cart={cart} />
    ) : (
      <CartPageContent cart={cart} isCodeRefused={isCodeRefused} />
    ),
  );
}

/** The cart as HTML, where a request wants it beside the JSON (`?view=drawer` or `page`). */
export async function renderRequestedCart(request: Request, cart: Cart): Promise<{ html?: string }> {
  const view = new URL(request.url).searchParams.get('view');
  return view === 'drawer' || view === 'page' ? { html: await renderCart(cart, { view }) } : {};
}

async function renderMarkup(element: ReactElement): Promise<string> {
  // Next's bundler gives server components a React without a renderer; Node's own import has one.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server');
  return renderToStaticMarkup(element);
}
