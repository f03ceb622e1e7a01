import { describe, expect, it } from 'vitest';
import { staffNameField } from '@/lib/auth/staff/staff-schema';
import { draftValues } from '@/lib/checkout/checkout-draft';
import { checkoutSchema } from '@/lib/checkout/checkout-schema';
import { CARD_NUMBER_REFUSED, findCardNumberFields } from '@/lib/http/card-number-fields';
import { validateInput } from '@/lib/http/read-input';
import { parseOrderFilters } from '@/lib/orders/list/order-filters';
import { checkoutInput } from '../checkout/checkout-input';

const CARD = '4242 4242 4242 4242';
const URDU_CARD = '۴۲۴۲۴۲۴۲۴۲۴۲۴۲۴۲';

describe('the number of a payment card', () => {
  it.each(['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'phone'])(
    'is refused in the field %s of an address, with a sentence beside it',
    (field) => {
      for (const card of [CARD, URDU_CARD]) {
        const input = checkoutInput();
        const data = { ...input, shippingAddress: { ...input.shippingAddress, [field]: `my card ${card}` } };
        const checked = validateInput(checkoutSchema, data);
        if (checked.ok) throw new Error('it was taken');
        expect(checked.error.status).toBe(422);
        expect(checked.error.fields?.[`shippingAddress.${field}`]).toBe(CARD_NUMBER_REFUSED);
        expect(JSON.stringify(checked.error)).not.toContain(card);
      }
    },
  );

  it('is refused in an unknown field', () => {
    const checked = validateInput(checkoutSchema, { ...checkoutInput(), note: CARD });
    expect(checked.ok).toBe(false);
  });

  it('is never part of a draft, while the words around it are', () => {
    const draft = draftValues([['shippingAddress.line1', `Gulberg ${CARD}`]]);
    expect(draft['shippingAddress.line1']).toMatch(/^Gulberg\s*$/);
    expect(draftValues([['shippingAddress.line1', 'House 12, Street 4']])).toEqual({
      'shippingAddress.line1': 'House 12, Street 4',
    });
  });

  it('is not searched for by staff, and not shown again', () => {
    const { filters, ignored } = parseOrderFilters({ q: CARD });
    expect(filters.q).toBe('');
    expect(JSON.stringify(ignored)).not.toContain('4242');
    expect(ignored).toHaveLength(1);
  });

  it('is no name', () => expect(staffNameField.safeParse(`Ali ${CARD}`).success).toBe(false));

  it('is not confused with tracking numbers, phone numbers and ids', () => {
    const form = new FormData();
    form.set('trackingNumber', '4242424242424242');
    form.set('tracking.1001', '4242424242424242');
    form.set('text', 'Called +92 300 1234567, parcel 779012345678, pi_3MtwBwLkdIwHu7ix28a3tqPa');
    expect(findCardNumberFields(form)).toEqual({});
  });
});
