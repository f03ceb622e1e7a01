import { describe, expect, it } from 'vitest';
import { addressLinesOf } from '@/lib/orders/address-lines';
import { shippingAddressOf } from '@/lib/orders/shipping-address';

const COLUMNS = {
  shippingName: 'Ayesha Khan',
  shippingLine1: 'House 12, Street 4',
  shippingLine2: 'Gulberg III',
  shippingCity: 'Lahore',
  shippingRegion: 'Punjab',
  shippingPostalCode: '54000',
  shippingCountry: 'PK',
  shippingPhone: '+923001234567',
};

describe('the lines of an address', () => {
  it('have the name first and the phone last', () => {
    expect(addressLinesOf(shippingAddressOf(COLUMNS))).toEqual([
      'Ayesha Khan',
      'House 12, Street 4',
      'Gulberg III',
      'Lahore, Punjab, 54000',
      'Pakistan',
      '+923001234567',
    ]);
  });

  it('leave out what is missing', () => {
    const bare = { ...COLUMNS, shippingLine2: null, shippingRegion: null, shippingPostalCode: null };
    expect(addressLinesOf(shippingAddressOf(bare))).toEqual([
      'Ayesha Khan',
      'House 12, Street 4',
      'Lahore',
      'Pakistan',
      '+923001234567',
    ]);
  });
});
