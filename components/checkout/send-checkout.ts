import type { CheckoutDraft } from '@/lib/checkout/checkout-draft';
import type { SafetyNoteText } from '@/lib/suitability/safety-note';

export type CheckoutProblem = NonNullable<CheckoutDraft['problem']> & {
  /** The edition of the safety note that is to be confirmed instead. */
  safetyNote?: SafetyNoteText;
};
export type CheckoutAnswer =
  | { kind: 'redirect'; url: string }
  | { kind: 'problem'; problem: CheckoutProblem };

const UNREACHABLE: CheckoutProblem = {
  code: 'unreachable',
  detail: 'We could not reach the shop. Check your connection and try again. Nothing you typed is lost.',
  fields: {},
};

/** Sends a checkout and says what came of it; a lost connection is a problem like any other. */
export async function sendCheckout(body: Record<string, unknown>): Promise<CheckoutAnswer> {
  try {
    const response = await fetch('/api/checkout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok && isRecord(answer) && typeof answer.redirectUrl === 'string') {
      return { kind: 'redirect', url: answer.redirectUrl };
    }
    return { kind: 'problem', problem: readProblem(answer) };
  } catch {
    return { kind: 'problem', problem: UNREACHABLE };
  }
}

function readProblem(answer: unknown): CheckoutProblem {
  if (!isRecord(answer)) return UNREACHABLE;
  const fields = isRecord(answer.fields) ? answer.fields : {};
  const safetyNote = readSafetyNote(answer.safetyNote);
  return {
    code: typeof answer.code === 'string' ? answer.code : 'unknown',
    detail:
      typeof answer.detail === 'string'
        ? answer.detail
        : 'Something went wrong on our side. Try again, please.',
    fields: Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
    ...(safetyNote ? { safetyNote } : {}),
  };
}

function readSafetyNote(told: unknown): SafetyNoteText | null {
  if (!isRecord(told) || typeof told.version !== 'string' || typeof told.closing !== 'string') return null;
  const { version, closing, askFirst, neverOn, whileUsing } = told;
  return isTexts(askFirst) && isTexts(neverOn) && isTexts(whileUsing)
    ? { version, closing, askFirst, neverOn, whileUsing }
    : null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
