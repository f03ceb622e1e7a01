import { describe, expect, it } from 'vitest';
import { packingSlipPdf } from '@/lib/orders/documents/packing-slip-pdf';
import { readPdfText } from '../../support/read-pdf-text';

describe('a packing slip', () => {
  it('lists the units, the address and the cash to collect', async () => {
    const pdf = await packingSlipPdf({
      shopName: 'NUE',
      slips: [
        {
          orderNumber: 1001,
          orderedAt: new Date('2026-11-26T10:00:00Z'),
          deliveryOption: 'Standard delivery',
          address: ['علی رضا', 'House 5', 'Lahore', 'Pakistan', '+923001234567'],
          cashDue: 'PKR 6,800',
          lines: [{ sku: 'NUE-CM-1', title: 'Cupping Massager, Single', quantity: 3, toSend: 2 }],
          obstacle: null,
        },
      ],
    });
    const text = readPdfText(pdf);
    for (const words of ['Order #1001', 'House 5', '+923001234567', 'PKR 6,800', 'NUE-CM-1', '3 ordered']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/[\u0600-\u06ff]/);
  });
});
