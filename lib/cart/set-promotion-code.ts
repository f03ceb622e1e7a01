import 'server-only';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import type { DiscountRejection } from '@/lib/discounts/discount';
import { evaluateDiscount } from '@/lib/discounts/evaluate-discount';
import { readPromotionCode } from '@/lib/discounts/promotion-code-text';
import { findPromotionCode } from '@/lib/discounts/queries';

/** Obstacles that adding to the cart can still resolve. */
const RESOLVABLE_BY_CART: ReadonlySet<DiscountRejection['code']> = new Set([
  'minimum_not_reached',
  'nothing_eligible',
]);

/**
 * Puts a code on the cart behind `token`, in place of the one that is there; empty text takes it off. A code that
 * cannot be used is refused and the earlier one stays; one that only waits for a fuller cart is taken, and the cart
 * says what it waits for.
 * @param input.visitorId who asks, for codes that belong to one person.
 * @returns the cart's token, a new one when the given one is unknown.
 */
export async function setPromotionCode(input: {
  token: string | null;
  text: string;
  visitorId: string | null;
}): Promise<Result<{ token: string | null }, DiscountRejection>> {
  const { token, text, visitorId } = input;
  const cart = token
    ? await getDb().cart.findUnique({ where: { tokenHash: sha256(token) }, select: { id: true } })
    : null;
  if (text.trim() === '') {
    if (cart) await getDb().cart.update({ where: { id: cart.id }, data: { promotionCodeId: null } });
    return succeed({ token });
  }
  const typed = readPromotionCode(text);
  const code = typed ? await findPromotionCode(getDb(), { code: typed, cartId: cart?.id ?? null }) : null;
  if (!code) return fail({ code: 'unknown_code' });
  // Before its state: nobody learns anything about the code of another person.
  if (code.visitorId !== null && code.visitorId !== visitorId) return fail({ code: 'not_yours' });
  const outcome = evaluateDiscount({ code, lines: [], now: new Date() });
  if (!outcome.ok && !RESOLVABLE_BY_CART.has(outcome.error.code)) return fail(outcome.error);

  const { promotionCodeId } = code;
  if (token && cart) {
    await getDb().cart.update({ where: { id: cart.id }, data: { promotionCodeId } });
    return succeed({ token });
  }
  const fresh = newToken();
  await getDb().cart.create({ data: { id: newId(), tokenHash: sha256(fresh), promotionCodeId } });
  return succeed({ token: fresh });
}
