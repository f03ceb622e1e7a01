'use client';

import { lazy, Suspense } from 'react';
import { useCart } from '@/components/cart/store/use-cart';

const CartDrawer = lazy(async () => ({ default: (await import('./cart-drawer')).CartDrawer }));

/** Loads the drawer when it is first opened: most visits never do. */
export function LazyCartDrawer() {
  const { drawer } = useCart();
  return <Suspense>{drawer === 'unneeded' ? null : <CartDrawer />}</Suspense>;
}
