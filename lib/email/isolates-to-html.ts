import { FIRST_STRONG_ISOLATE, POP_ISOLATE } from '@/lib/core/bidi-isolation';
import { escapeHtml } from './escape-html';

/** Isolated text for HTML: escaped, with elements in the place of the marks. @param isolated from `isolateRtlRuns` or `isolateRtlLine`. */
export function isolatesToHtml(isolated: string): string {
  return escapeHtml(isolated)
    .replaceAll(FIRST_STRONG_ISOLATE, '<span dir="auto">')
    .replaceAll(POP_ISOLATE, '</span>');
}
