import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { type Consequence, SAFETY_RULE_IDS, SAFETY_RULES } from './safety-rules';

/** The safety note as every page and mail shows it. */
export type SafetyNoteText = {
  /** The day of this edition, `2026-11-26`: what a buyer confirms at checkout. */
  version: string;
  askFirst: readonly string[];
  neverOn: readonly string[];
  whileUsing: readonly string[];
  closing: string;
};

/** The edition that is in force. Whoever changes a word gives it a new day; a test holds the two together. */
export const SAFETY_NOTE: SafetyNoteText = {
  version: '2026-11-26',
  askFirst: notesOf('ask_doctor'),
  neverOn: notesOf('not_for_you'),
  whileUsing: [
    'Start on the lowest level.',
    'Stay a few minutes, then move on.',
    'Stop at pain, blisters or dizziness.',
    'Round marks for some days are usual.',
  ],
  closing: 'The device is for comfort, and this shop is not a doctor.',
};

/** "26 November 2026" for the edition `2026-11-26`; whatever else an edition was called stays as it is. */
export function formatEdition(version: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? formatCalendarDay(version, 'long') : version;
}

function notesOf(consequence: Consequence): string[] {
  return SAFETY_RULE_IDS.filter((id) => SAFETY_RULES[id].consequence === consequence).map(
    (id) => SAFETY_RULES[id].note,
  );
}
