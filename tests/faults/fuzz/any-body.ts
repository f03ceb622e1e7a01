import fc from 'fast-check';
import { anyJson, anyText, escapeAll } from './any-text';

const FIELDS =
  `access action alt amount attention callbackUrl carrierName checkId choice city code codeLifeDays confirm
country decision deliveryOption description discount discountId email endsAt eventId expectedTotalMinor file findingId first
from fulfilment id invitationId isActive isShared jobId kind last line1 mark method minimum minimumRupees name network
newPassword order orderId orderNumber orders parcelId password payment paymentMethod percentOff phone pictureId position
postalCode price productSlug promotionCodeId q quantity query reason requestKey role safetyAcknowledged seen sessionId
session_id shareId sku slug sort sourceArticle staffId startsAt status step subject text title to token trackingNumber
trackingUrl type typed value variantId verdict version viewId what who withDelivery check before after behind problem
shippingAddress shippingAddress.name shippingAddress.line1 shippingAddress.city shippingAddress.country shippingAddress.phone
wake _rsc constructor`.split(/\s+/);

/** The name of a field: mostly one that the shop knows. */
export const anyField = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FIELDS) },
  { weight: 1, arbitrary: anyText },
);
export const anyFields = fc.array(fc.tuple(anyField, anyText), { maxLength: 8 });

/** Fields as a form sends them. */
export function multipart(fields: readonly (readonly [string, string])[]): { type: string; body: string } {
  const parts = fields.map(
    ([name, value]) =>
      `--xYz\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n${value}\r\n`,
  );
  return { type: 'multipart/form-data; boundary=xYz', body: `${parts.join('')}--xYz--\r\n` };
}

/** A body and its type; null for none. */
export const anyBody: fc.Arbitrary<{ type: string; body: string } | null> = fc.oneof(
  fc.constant(null),
  fc
    .dictionary(anyField, anyJson, { maxKeys: 8 })
    .map((data) => ({ type: 'application/json', body: JSON.stringify(data) })),
  anyFields.map((fields) => ({
    type: 'application/x-www-form-urlencoded',
    body: fields.map((pair) => pair.map(escapeAll).join('=')).join('&'),
  })),
  anyFields.map(multipart),
  fc
    .tuple(
      fc.constantFrom(
        'application/json',
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'text/plain',
        '',
        'x',
        'application/x-www-form-urlencoded; charset=utf-16',
      ),
      fc.oneof(
        anyText,
        fc.constantFrom('{', '[]', 'null', '--', '"', '{"a":'.repeat(3000), 'x'.repeat(40_000)),
      ),
    )
    .map(([type, body]) => ({ type, body })),
);
