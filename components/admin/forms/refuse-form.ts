import { findCardNumberFields } from '@/lib/http/card-number-fields';
import type { FormState } from './form-state';
import { submittedTexts } from './submitted-texts';

type Issues = readonly { path: readonly PropertyKey[]; message: string }[];

type Refusal<Result> = {
  /** Null for none. */
  title?: string | null;
  /** The refusal in a sentence; a form needs none of its own where its fields say all. */
  detail?: string;
  errors?: Record<string, string>;
  result?: Result | null;
};

const LOOK_AT_FIELDS = 'Please check some fields.';

/** Sends a form back with its errors, as it was typed. */
export function refuseForm<Result>(
  previous: FormState<Result>,
  form: FormData,
  { title = 'Not saved', detail = LOOK_AT_FIELDS, errors = {}, result = null }: Refusal<Result>,
): FormState<Result> {
  return {
    message: { tone: 'critical', title: title ?? undefined, text: detail },
    errors,
    typed: submittedTexts(form),
    result,
    attempt: previous.attempt + 1,
  };
}

/** The same for a form that does something, rather than save what stands in it. */
export function refuseAction<Result>(
  previous: FormState<Result>,
  form: FormData,
  refusal: Refusal<Result>,
): FormState<Result> {
  return refuseForm(previous, form, { title: 'Not done', ...refusal });
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
  return refuseForm(previous, form, { detail: `${LOOK_AT_FIELDS} Nothing was changed.`, errors });
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
  const refused = refuseForm(previous, form, {
    title: 'Somebody else was quicker',
    detail: `This was changed after you had opened it, and nothing of it was overwritten. The marked fields say how they stand now.${turned.join('')} Save again to put yours in their place, or load the page anew to drop yours.`,
    errors,
  });
  return { ...refused, typed: { ...typed, version: current.version ?? '' } };
}
