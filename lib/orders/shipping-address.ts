import type { ShippingAddress } from './order';

/** The columns of an order that hold its shipping address. */
export type ShippingColumns = {
  shippingName: string;
  shippingLine1: string;
  shippingLine2: string | null;
  shippingCity: string;
  shippingRegion: string | null;
  shippingPostalCode: string | null;
  shippingCountry: string;
  shippingPhone: string;
};

/** The shipping address of an order. */
export function shippingAddressOf(row: ShippingColumns): ShippingAddress {
  return {
    name: row.shippingName,
    line1: row.shippingLine1,
    line2: row.shippingLine2,
    city: row.shippingCity,
    region: row.shippingRegion,
    postalCode: row.shippingPostalCode,
    country: row.shippingCountry,
    phone: row.shippingPhone,
  };
}
