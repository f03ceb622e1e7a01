import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packingSlipPdf } from '@/lib/orders/documents/packing-slip-pdf';
import { findSafetyNoteEdition } from '@/lib/suitability/editions/safety-note-editions';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { safetyNoteExtension } from '@/lib/suitability/safety-note-extension';
import { safetyNoteHtml, safetyNoteLines } from '@/lib/suitability/safety-note-mail';
import { SAFETY_TOPIC_IDS, SAFETY_TOPICS } from '@/lib/suitability/safety-topics';
import { readPdfText } from '../../support/read-pdf-text';
import { SAFETY_FACTS } from './safety-facts';

const SITE = 'https://shop.example.com';
const RULES = SAFETY_TOPIC_IDS.flatMap((id) => SAFETY_TOPICS[id].rules.map(({ text }) => text));

/** Changed the note on purpose? Put its former words into lib/suitability/editions, give it the day of today, and write both here. */
const FINGERPRINTS = {
  '2026-12-01': '578b8c2f0feb22c8',
  '2026-11-30': 'be92a7d4ccd3a1d1',
  '2026-11-26': '86995ea35b7b1538',
};

describe('the safety note', () => {
  it.each(Object.entries(FINGERPRINTS))(
    'has in its edition of %s the words that were confirmed',
    (version, known) => {
      const { version: _, ...words } = findSafetyNoteEdition(version) ?? { version };
      expect(createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)).toBe(known);
    },
  );

  it('keeps every edition, and knows no other', () => {
    expect(Object.keys(FINGERPRINTS)[0]).toBe(SAFETY_NOTE.version);
    expect(findSafetyNoteEdition('2020-01-01')).toBeNull();
  });

  it('has each rule once', () => {
    expect(new Set(RULES).size).toBe(RULES.length);
    expect(SAFETY_NOTE.sections.flatMap(({ items }) => items)).toEqual(RULES);
  });

  it.each(SAFETY_FACTS)('says %s', (fact) => {
    expect(note()).toMatch(fact);
  });

  it('is in the mail that confirms an order with each of its rules, as text and as HTML', () => {
    const [text, html] = [safetyNoteLines(SITE).join('\n'), safetyNoteHtml(SITE)];
    for (const rule of RULES) {
      expect(text).toContain(`- ${rule}`);
      expect(html).toContain(`<li>${rule}</li>`);
    }
    for (const mail of [text, html]) expect(mail).toContain(`${SITE}/policies/safety-manual`);
  });

  it('is behind every packing slip with each of its rules', async () => {
    const pdf = await packingSlipPdf({ shopName: 'NUE', slips: [slip(1001), slip(1002), slip(1003)] });
    const printed = readPdfText(pdf).replace(/\s/g, '');
    for (const rule of RULES) expect(printed).toContain(rule.replace(/\s/g, ''));
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(6);
  });

  it('comes back whole when another edition was confirmed, also by the names of the first edition', () => {
    const { askFirst, neverOn, whileUsing, ...note } = safetyNoteExtension();
    expect(note).toEqual(SAFETY_NOTE);
    const lists = [...askFirst, ...neverOn, ...whileUsing].join('\n');
    for (const rule of RULES) expect(lists).toContain(rule);
    expect(neverOn).toContain('varicose veins');
  });

  it('shows its edition as a date, and an unknown one as it is', () => {
    expect(formatEdition('2026-11-26')).toBe('26 November 2026');
    expect(formatEdition('draft')).toBe('draft');
  });
});

function note(): string {
  return [...SAFETY_NOTE.sections.flatMap(({ title, items }) => [title, ...items]), SAFETY_NOTE.closing].join(
    '\n',
  );
}

function slip(orderNumber: number) {
  return {
    orderNumber,
    orderedAt: new Date(0),
    deliveryOption: 'Standard delivery',
    address: ['Ayesha Khan', 'Lahore'],
    cashDue: null,
    lines: [{ sku: 'NUE-CM-1', title: 'Cupping Massager, Single', quantity: 1, toSend: 1 }],
    obstacle: null,
  };
}
