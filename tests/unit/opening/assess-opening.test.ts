import { describe, expect, it } from 'vitest';
import { assessOpening, openRequirements } from '@/lib/opening/assess-opening';
import type { OpeningFacts } from '@/lib/opening/opening-facts';

const confirmed = { text: 'Within 7 days.', isConfirmed: true };
const COMPLETE: OpeningFacts = {
  seller: {
    legalName: 'Cups of Lahore (Private) Limited',
    addressLines: ['12 Mall Road', 'Lahore'],
    contactEmail: 'care@cups.pk',
    contactPhone: '+923001234567',
    taxNumber: '1234567-8',
  },
  texts: { returns_terms: confirmed, warranty_terms: confirmed, privacy_contact: confirmed },
  products: [{ slug: 'massager', title: 'Massager', figureCount: 3, areConfirmed: true }],
  paymentMethods: ['Cash on delivery'],
  isFictitious: false,
  isLive: true,
};

const openOf = (facts: OpeningFacts) =>
  openRequirements(assessOpening(facts)).map(({ key, state }) => `${key} ${state}`);
const withSeller = (seller: Partial<OpeningFacts['seller']>): OpeningFacts => ({
  ...COMPLETE,
  seller: { ...COMPLETE.seller, ...seller },
});
const withText = (field: keyof OpeningFacts['texts'], text: { text: string; isConfirmed: boolean }) => ({
  ...COMPLETE,
  texts: { ...COMPLETE.texts, [field]: text },
});
const withFigures = (figures: Partial<OpeningFacts['products'][number]>): OpeningFacts => ({
  ...COMPLETE,
  products: COMPLETE.products.map((product) => ({ ...product, ...figures })),
});

describe('a shop that wants to open (rule 47)', () => {
  it('may when everything is there', () => {
    expect(openOf(COMPLETE)).toEqual([]);
  });

  it.each([
    ['legal_name missing', withSeller({ legalName: null })],
    ['address missing', withSeller({ addressLines: [] })],
    ['contact_email missing', withSeller({ contactEmail: null })],
    ['contact_phone missing', withSeller({ contactPhone: null })],
    ['tax_number missing', withSeller({ taxNumber: null })],
    ['return_terms missing', withText('returns_terms', { text: 'A draft.', isConfirmed: false })],
    ['warranty_terms missing', withText('warranty_terms', { text: 'A draft.', isConfirmed: false })],
    ['privacy_contact missing', withText('privacy_contact', { text: 'A draft.', isConfirmed: false })],
    ['measured_figures missing', withFigures({ areConfirmed: false })],
    ['measured_figures missing', withFigures({ figureCount: 0 })],
    ['measured_figures missing', { ...COMPLETE, products: [] }],
    ['payment_method missing', { ...COMPLETE, paymentMethods: [] }],
    ['real_details wrong', { ...COMPLETE, isFictitious: true }],
  ])('may not while one thing is not there: %s', (open, facts) => {
    expect(openOf(facts)).toEqual([open]);
  });

  it.each([
    ['legal_name wrong', withSeller({ legalName: 'NUE Example (Private) Limited' })],
    ['address wrong', withSeller({ addressLines: ['1 Example Road', 'Lahore'] })],
    ['contact_email wrong', withSeller({ contactEmail: 'care@nue.example' })],
    ['contact_email wrong', withSeller({ contactEmail: 'care@example.com' })],
    ['tax_number wrong', withSeller({ taxNumber: '0000000-0' })],
    ['return_terms wrong', withText('returns_terms', { text: 'Fictitious terms.', isConfirmed: true })],
  ])('may not with what was copied from the example: %s', (open, facts) => {
    expect(openOf(facts)).toEqual([open]);
    expect(openOf({ ...facts, isFictitious: true, isLive: false })).toEqual([]);
  });

  it('is told of each thing why, how it stands, and at which field it is completed', () => {
    const all = assessOpening({ ...withFigures({ areConfirmed: false }), paymentMethods: [] });
    for (const { title, why, sentence, href } of all) {
      for (const text of [title, why, sentence]) expect(text).not.toBe('');
      expect(href).toMatch(/^\/admin\//);
    }
    const hrefs = Object.fromEntries(all.map(({ key, href }) => [key, href]));
    expect(hrefs).toMatchObject({
      legal_name: '/admin/settings#settings-legalName',
      return_terms: '/admin/policies#returns_terms',
      measured_figures: '/admin/products/massager#figures',
    });
  });
});
