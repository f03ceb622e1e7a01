import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { SAFETY_TOPIC_IDS, SAFETY_TOPICS } from './safety-topics';

export type SafetyNoteSection = { id: string; title: string; items: readonly string[] };

/** The safety note as every page, mail and sheet of paper shows it. */
export type SafetyNoteText = {
  /** The day of this edition, `2026-12-01`: what a buyer confirms at checkout. */
  version: string;
  sections: readonly SafetyNoteSection[];
  closing: string;
};

/** The edition that is in force. Whoever changes a word gives it a new day; a test holds the two together. */
export const SAFETY_NOTE: SafetyNoteText = {
  version: '2026-12-01',
  sections: SAFETY_TOPIC_IDS.map((id) => ({
    id,
    title: SAFETY_TOPICS[id].title,
    items: SAFETY_TOPICS[id].rules.map(({ text }) => text),
  })),
  closing: 'The device is for comfort. It doesn’t treat or cure anything, and this shop is not a doctor.',
};

/** "26 November 2026" for the edition `2026-11-26`; whatever else an edition was called stays as it is. */
export function formatEdition(version: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? formatCalendarDay(version, 'long') : version;
}
