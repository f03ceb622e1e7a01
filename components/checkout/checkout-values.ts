import type { CheckoutDraft } from '@/lib/checkout/checkout-draft';

/** What a form holds, by the dotted names of its fields. */
export type CheckoutValues = CheckoutDraft['values'];

/** The fields of the page, in the order in which the error summary names them. */
export const CHECKOUT_FIELDS = [
  { name: 'email', label: 'Email' },
  { name: 'shippingAddress.country', label: 'Country' },
  { name: 'shippingAddress.name', label: 'Full name' },
  { name: 'shippingAddress.line1', label: 'Street and house number' },
  { name: 'shippingAddress.line2', label: 'Flat, floor or area' },
  { name: 'shippingAddress.city', label: 'City' },
  { name: 'shippingAddress.region', label: 'Province or state' },
  { name: 'shippingAddress.postalCode', label: 'Postal code' },
  { name: 'shippingAddress.phone', label: 'Phone' },
  { name: 'deliveryOption', label: 'Delivery' },
  { name: 'paymentMethod', label: 'Payment' },
  { name: 'safetyAcknowledged', label: 'Safety' },
] as const;

/** The id of a field's control, and of what its error message hangs on. */
export function fieldId(name: string): string {
  return `checkout-${name.replaceAll('.', '-')}`;
}

/** The body of `POST /api/checkout` for a form as it stands. */
export function checkoutBody(input: { form: FormData; expectedTotalMinor: number }): Record<string, unknown> {
  const shippingAddress: Record<string, string> = {};
  const body: Record<string, unknown> = { shippingAddress };
  for (const [name, value] of input.form) {
    if (typeof value !== 'string') continue;
    const [group, field] = name.split('.');
    if (group === 'shippingAddress' && field) shippingAddress[field] = value;
    else body[name] = value;
  }
  return { ...body, expectedTotalMinor: input.expectedTotalMinor };
}
