'use client';

import { lazy, Suspense } from 'react';
import { useCart } from './use-cart';

const CartDrawer = lazy(async () => ({ default: (await import('./cart-drawer')).CartDrawer }));

/** Brings the drawer when it is first needed: most visits never load it. */
export function CartDock() {
  const { drawer } = useCart();
  return <Suspense>{drawer === 'unneeded' ? null : <CartDrawer />}</Suspense>;
}
