import { addLine } from '@/lib/cart/add-line';
import type { MadeVariant } from './variant';

/** A cart with these lines, filled as a buyer fills it. @returns its token. */
export async function makeCart(
  lines: readonly { variant: Pick<MadeVariant, 'sku'>; quantity?: number }[],
): Promise<string> {
  let token: string | null = null;
  for (const { variant, quantity = 1 } of lines) {
    const added = await addLine({ token, sku: variant.sku, quantity });
    if (!added.ok) throw new Error(`The cart was not filled: ${added.error.code}`);
    token = added.value.token;
  }
  if (!token) throw new Error('A cart is made by putting something into it');
  return token;
}
