import { hasCardNumber } from '@/lib/core/card-number';

/** A name and value that a form would send. */
export type FormValue = {
  name: string;
  value: string;
  /** Somebody has written it, rather than chosen it or found it there. */
  isTyped: boolean;
};

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Made by Next for forms without JavaScript; another page has others. */
const NEXT_FIELD = /^\$ACTION/;

/** The fields of a form whose values are kept: no passwords, no one-time codes, no files. */
export function draftControls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    const isControl =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    if (!isControl || element.name === '' || NEXT_FIELD.test(element.name)) return false;
    if (['password', 'file', 'submit', 'button'].includes(element.type)) return false;
    return !/one-time-code|password/.test(element.autocomplete);
  });
}

/** The present values of the fields. What could be the number of a payment card is left out. */
export function readFormValues(form: HTMLFormElement): FormValue[] {
  return draftControls(form).flatMap((control): FormValue[] => {
    const { name, value } = control;
    if ((isCheckable(control) && !control.checked) || hasCardNumber(value)) return [];
    return [{ name, value, isTyped: isText(control) && value !== control.defaultValue }];
  });
}

/**
 * Restores saved values. Hidden fields too: the version that the form was filled from, so that a conflicting change is
 * reported, and the idempotency key.
 * @returns whether anything that can be seen is other than it was.
 */
export function restoreFormValues(form: HTMLFormElement, values: readonly FormValue[]): boolean {
  const taken = new Map<string, number>();
  let hasChanged = false;
  const controls = draftControls(form);
  const isHidden = ({ type }: Control) => type === 'hidden';
  // Hidden ones first: with the first field that follows, the draft is saved again.
  for (const control of [...controls.filter(isHidden), ...controls.filter((one) => !isHidden(one))]) {
    if (isCheckable(control)) {
      const wanted = values.some(({ name, value }) => name === control.name && value === control.value);
      if (control.checked === wanted || (control.type === 'radio' && !wanted)) continue;
      control.click();
      hasChanged = true;
      continue;
    }
    const occurrence = taken.get(control.name) ?? 0;
    taken.set(control.name, occurrence + 1);
    const value = values.filter(({ name }) => name === control.name)[occurrence]?.value;
    if (value === undefined || value === control.value) continue;
    setValue(control, value);
    if (control.type !== 'hidden') hasChanged = true;
  }
  return hasChanged;
}

function isCheckable(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function isText(control: Control): control is HTMLInputElement | HTMLTextAreaElement {
  return !isCheckable(control) && control.type !== 'hidden' && !(control instanceof HTMLSelectElement);
}

/** As if it had been typed, so that a field that React keeps hears of it too. */
function setValue(control: Control, value: string): void {
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  if (control.type === 'hidden') return;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
