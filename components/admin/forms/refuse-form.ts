import { findCardNumberFields } from '@/lib/http/card-number-fields';
import type { FormState } from './form-state';

type Issues = readonly { path: readonly PropertyKey[]; message: string }[];

/** The fields of a form as they were typed; files are left out. */
export function submittedTexts(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Sends a form back with its errors, as it was typed. */
export function refuseForm(
  previous: FormState,
  form: FormData,
  refusal: { title?: string; detail: string; errors?: Record<string, string> },
): FormState {
  const { title = 'Not saved', detail, errors = {} } = refusal;
  return { refusal: { title, detail }, errors, typed: submittedTexts(form), attempt: previous.attempt + 1 };
}

/** Sends a form back in which somebody has written a card's number; null when there is none. */
export function refuseCardNumber(previous: FormState, form: FormData): FormState | null {
  const errors = findCardNumberFields(form);
  const [detail] = Object.values(errors);
  return detail ? refuseForm(previous, form, { detail, errors }) : null;
}

/** Sends a form back with the validation issues of a schema. */
export function refuseIssues(previous: FormState, form: FormData, issues: Issues): FormState {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[path.join('.')] ??= message;
  return refuseForm(previous, form, {
    detail: 'Some fields need another look. Nothing was changed.',
    errors,
  });
}

/**
 * Sends a form back that was filled from an outdated version (optimistic lock). What was typed stays, each field that
 * somebody else has changed says its present value, and sending the form again overwrites it.
 * @param current how it stands now, by the names of the fields, `version` among them.
 * @param checkboxes the present state of the checkboxes, with their labels.
 */
export function refuseConflict(
  previous: FormState,
  form: FormData,
  current: Record<string, string>,
  checkboxes: readonly { name: string; label: string; isOn: boolean }[] = [],
): FormState {
  const typed = submittedTexts(form);
  const errors = Object.fromEntries(
    Object.entries(current).flatMap(([name, value]) =>
      name === 'version' || (typed[name] ?? '').trim() === value.trim()
        ? []
        : [[name, `It is now: ${value === '' ? 'empty' : value}`]],
    ),
  );
  const turned = checkboxes
    .filter(({ name, isOn }) => form.has(name) !== isOn)
    .map(({ label, isOn }) => ` “${label}” is now ${isOn ? 'on' : 'off'}.`);
  return {
    refusal: {
      title: 'Somebody else was quicker',
      detail: `This was changed after you had opened it, and nothing of it was overwritten. The marked fields say how they stand now.${turned.join('')} Save again to put yours in their place, or load the page anew to drop yours.`,
    },
    errors,
    typed: { ...typed, version: current.version ?? '' },
    attempt: previous.attempt + 1,
  };
}
