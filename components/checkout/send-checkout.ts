import type { CheckoutDraft } from '@/lib/checkout/checkout-draft';
import type { SafetyNoteSection, SafetyNoteText } from '@/lib/suitability/safety-note';

export type CheckoutProblem = NonNullable<CheckoutDraft['problem']> & {
  /** The current edition of the safety note, to be confirmed instead. */
  safetyNote?: SafetyNoteText;
};
export type CheckoutResponse =
  | { kind: 'redirect'; url: string }
  | { kind: 'problem'; problem: CheckoutProblem };

const UNREACHABLE: CheckoutProblem = {
  code: 'unreachable',
  detail:
    'We couldn’t reach the shop. Check your connection and try again. Everything you typed is still here.',
  fields: {},
};

/** Sends a checkout; a lost connection is a problem like any other. */
export async function sendCheckout(body: Record<string, unknown>): Promise<CheckoutResponse> {
  try {
    const response = await fetch('/api/checkout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
    const responseBody: unknown = await response.json();
    if (response.ok && isRecord(responseBody) && typeof responseBody.redirectUrl === 'string') {
      return { kind: 'redirect', url: responseBody.redirectUrl };
    }
    return { kind: 'problem', problem: parseProblem(responseBody) };
  } catch {
    return { kind: 'problem', problem: UNREACHABLE };
  }
}

function parseProblem(responseBody: unknown): CheckoutProblem {
  if (!isRecord(responseBody)) return UNREACHABLE;
  const fields = isRecord(responseBody.fields) ? responseBody.fields : {};
  const safetyNote = parseSafetyNote(responseBody.safetyNote);
  return {
    code: typeof responseBody.code === 'string' ? responseBody.code : 'unknown',
    detail:
      typeof responseBody.detail === 'string'
        ? responseBody.detail
        : 'Something went wrong on our side. Please try again.',
    fields: Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
    ...(safetyNote ? { safetyNote } : {}),
  };
}

function parseSafetyNote(value: unknown): SafetyNoteText | null {
  if (!isRecord(value) || typeof value.version !== 'string' || typeof value.closing !== 'string') return null;
  const { version, closing, sections } = value;
  return Array.isArray(sections) && sections.every(isSafetyNoteSection)
    ? { version, closing, sections }
    : null;
}

function isSafetyNoteSection(value: unknown): value is SafetyNoteSection {
  return (
    isRecord(value) && typeof value.id === 'string' && typeof value.title === 'string' && isTexts(value.items)
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
