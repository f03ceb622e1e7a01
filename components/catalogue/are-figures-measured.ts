import type { Product } from '@/lib/catalogue/product';
import { getShopSettings } from '@/lib/settings/queries';

/** Whether the owner has confirmed a product's figures, and hasn't said that everything here is made up. */
export async function areFiguresMeasured(product: Pick<Product, 'areFiguresConfirmed'>): Promise<boolean> {
  return product.areFiguresConfirmed && !(await getShopSettings()).isFictitious;
}
