import type { FormState } from './form-state';

type TextField = { id: string; name: string; defaultValue: string; error: string | undefined };

/** The props of a form's fields: their value is what was typed last, else what is saved. */
export type FormFields = {
  text: (name: string, saved?: string | number | null) => TextField;
  /** A password or a one-time code, which is empty whenever the form comes back. */
  secret: (name: string) => Omit<TextField, 'defaultValue'>;
  checkbox: (name: string, saved: boolean) => { name: string; defaultChecked: boolean };
};

/** @param prefix sets the ids apart from those of other forms on the page. */
export function formFields({ typed, errors }: FormState<unknown>, prefix: string): FormFields {
  const field = (name: string) => ({ id: `${prefix}-${name}`, name, error: errors[name] });
  return {
    text: (name, saved = '') => ({ ...field(name), defaultValue: typed?.[name] ?? String(saved ?? '') }),
    secret: field,
    checkbox: (name, saved) => ({ name, defaultChecked: typed ? name in typed : saved }),
  };
}
