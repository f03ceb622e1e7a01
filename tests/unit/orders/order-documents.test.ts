import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includedTaxMinor, invoiceName } from '@/lib/orders/documents/invoice';
import { invoicePdf } from '@/lib/orders/documents/invoice-pdf';
import { packingSlipPdf } from '@/lib/orders/documents/packing-slip-pdf';

describe('an invoice', () => {
  it('is named for its series', () => {
    expect(invoiceName({ kind: 'invoice', number: 42 })).toBe('INV-000042');
    expect(invoiceName({ kind: 'credit_note', number: 1_234_567 })).toBe('CN-1234567');
  });

  it('states the included tax, to the minor unit', () => {
    expect(includedTaxMinor(117_00, 1700)).toBe(17_00);
    expect(includedTaxMinor(1_181_000, 1700)).toBe(171_598);
    expect(includedTaxMinor(100, 0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 10_000 }), (total, bps) => {
        const exact = (total * bps) / (10_000 + bps);
        expect(Math.abs(includedTaxMinor(total, bps) - exact)).toBeLessThanOrEqual(0.5000001);
      }),
    );
  });
});

describe('a printed document', () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({
    sku: `NUE-${index}`,
    title: 'A cup with a name that is so long that it goes on over more than one line of the paper',
    quantity: 3,
  }));

  it('goes on over as many sheets as it takes', async () => {
    const slip = await packingSlipPdf({
      shopName: 'NUE',
      slips: [
        {
          orderNumber: 1,
          orderedAt: new Date(0),
          deliveryOption: 'Standard',
          address: ['علی رضا (Ali)', 'Łódź 王', 'x'.repeat(400), '+923001234567'],
          cashDue: 'Rs 6,800',
          lines: lines.map((line) => ({ ...line, toSend: 2 })),
          obstacle: 'its payment is disputed.',
        },
      ],
    });
    expect(slip.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });

  it('takes names in any letters', async () => {
    const pdf = await invoicePdf([
      {
        kind: 'credit_note',
        number: 1,
        issuedAt: new Date(0),
        content: {
          seller: { name: 'NUE', lines: [], taxNumber: null },
          buyer: { name: 'פָּזִית 😀 नमस्ते فاطمہ', lines: ['\u202eabc', ''] },
          orderNumber: 1,
          orderedAt: new Date(0).toISOString(),
          paymentMethod: 'card',
          lines: lines.map((line) => ({ ...line, unitPriceMinor: 1, discountMinor: 0, lineTotalMinor: 3 })),
          amounts: [],
          totalMinor: 100,
          currency: 'PKR',
          includedTaxBps: 1700,
          credits: { invoice: 'INV-000001', reason: 'x' },
        },
      },
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
