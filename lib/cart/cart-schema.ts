import { z } from 'zod';
import { MAX_LINE_QUANTITY } from './cart';

const QUANTITY_MESSAGE = `Choose a whole number from 1 to ${MAX_LINE_QUANTITY}.`;
const CHANGE_MESSAGE = `Choose a whole number from 0 to ${MAX_LINE_QUANTITY}.`;

/** Body of `POST /api/cart/lines`. */
export const addLineSchema = z.object({
  sku: z
    .string({ error: 'Say which product: sku is missing.' })
    .regex(/^[A-Za-z0-9._-]{1,64}$/, 'This is not a sku; they look like NUE-CM-1.'),
  quantity: z
    .int({ error: QUANTITY_MESSAGE })
    .min(1, QUANTITY_MESSAGE)
    .max(MAX_LINE_QUANTITY, QUANTITY_MESSAGE)
    .default(1),
  /** The article that led here (attribution). A wrong one does not prevent a purchase. */
  sourceArticle: z.string().max(100).nullish().catch(null),
});

/** Body of `POST /api/cart/lines/<id>`; 0 removes the line. */
export const setLineSchema = z.object({
  quantity: z.int({ error: CHANGE_MESSAGE }).min(0, CHANGE_MESSAGE).max(MAX_LINE_QUANTITY, CHANGE_MESSAGE),
});

/** Body of `POST /api/cart/promotion-code`; an empty code takes the present one off. */
export const promotionCodeSchema = z.object({
  code: z
    .string({ error: 'Type a code, or leave it empty to take the present one off.' })
    .max(100, 'This is not a code.'),
});
