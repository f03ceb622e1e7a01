import { describe, expect, it } from 'vitest';
import { type InvoiceContent, invoiceName, readInvoiceContent } from '@/lib/orders/documents/invoice';
import { invoicePdf } from '@/lib/orders/documents/invoice-pdf';
import { packingSlipPdf } from '@/lib/orders/documents/packing-slip-pdf';
import { readPdfText } from '../../support/read-pdf-text';

const invoice: InvoiceContent = {
  seller: { name: 'NUE', lines: [], taxNumber: null },
  buyer: { name: 'Ayesha Khan', lines: [] },
  orderNumber: 1,
  orderedAt: new Date(0).toISOString(),
  paymentMethod: 'card',
  lines: [],
  amounts: [],
  totalMinor: 100,
  currency: 'PKR',
  includedTaxBps: 0,
  includedTaxMinor: 0,
  credits: null,
};

describe('an invoice', () => {
  it('is named for its series', () => {
    expect(invoiceName({ kind: 'invoice', number: 42 })).toBe('INV-000042');
    expect(invoiceName({ kind: 'credit_note', number: 1_234_567 })).toBe('CN-1234567');
  });

  it('prints the tax that was stored with it', async () => {
    const content = { ...invoice, totalMinor: 11_700, includedTaxBps: 1700, includedTaxMinor: 1_699 };
    const pdf = await invoicePdf([{ kind: 'invoice', number: 1, issuedAt: new Date(0), content }]);
    expect(readPdfText(pdf)).toContain('Includes 17% tax: PKR\u00a016.99');
  });

  it('of the time before tax was stored prints that of its rate, as it did then', () => {
    const { includedTaxMinor: _, ...stored } = { ...invoice, totalMinor: 1_181_000, includedTaxBps: 1700 };
    expect(readInvoiceContent(stored).includedTaxMinor).toBe(171_598);
    expect(readInvoiceContent({ ...stored, includedTaxMinor: 0 }).includedTaxMinor).toBe(0);
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
          cashDue: 'PKR 6,800',
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
          ...invoice,
          buyer: { name: 'פָּזִית 😀 नमस्ते فاطمہ', lines: ['\u202eabc', ''] },
          lines: lines.map((line) => ({ ...line, unitPriceMinor: 1, discountMinor: 0, lineTotalMinor: 3 })),
          credits: { invoice: 'INV-000001', reason: 'x' },
        },
      },
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
