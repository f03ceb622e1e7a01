import { SAFETY_NOTE, type SafetyNoteText } from '@/lib/suitability/safety-note';
import { EDITION_2026_11_26 } from './edition-2026-11-26';
import { EDITION_2026_11_30 } from './edition-2026-11-30';

const EDITIONS: readonly SafetyNoteText[] = [SAFETY_NOTE, EDITION_2026_11_30, EDITION_2026_11_26];

/** What the buyers of an edition confirmed, word for word; null for an edition that was never published. */
export function findSafetyNoteEdition(version: string): SafetyNoteText | null {
  return EDITIONS.find((edition) => edition.version === version) ?? null;
}
