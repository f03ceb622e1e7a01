import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { safetyNoteHtml, safetyNoteLines } from '@/lib/suitability/safety-note-mail';

const { version, ...words } = SAFETY_NOTE;

describe('the safety note', () => {
  it('has a new edition whenever a word of it changes', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    // Changed the note on purpose? Give it the day of today as its version, and write both here.
    expect({ version, fingerprint }).toEqual({ version: '2026-11-26', fingerprint: '8fcee7d2f8a485bc' });
  });

  it.each([
    /broken, irritated or infected skin/,
    /varicose veins/,
    /front of the neck/,
    /recent injury/,
    /pregnant/,
    /pacemaker or another implant/,
    /bleeding disorder.*blood thinners/,
    /deep vein thrombosis/,
    /treated for cancer/,
    /diabetes with loss of feeling/,
    /heat/,
    /sensitive to light.*red light/,
    /lowest level/,
    /few minutes, then move on/,
    /marks for some days are usual/,
    /Stop at pain, blisters or dizziness/,
    /not a doctor/,
  ])('says %s, on the page and in a mail', (fact) => {
    expect(Object.values(words).flat().join('\n')).toMatch(fact);
    expect(safetyNoteLines().join('\n')).toMatch(fact);
    expect(safetyNoteHtml()).toMatch(fact);
  });

  it('shows its edition as a date, and an unknown one as it is', () => {
    expect(formatEdition('2026-11-26')).toBe('26 November 2026');
    expect(formatEdition('draft')).toBe('draft');
  });
});
