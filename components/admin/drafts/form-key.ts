import { draftControls } from './form-values';

/** Fields whose values differ from one rendering of a form to the next. */
export const PER_RENDER_FIELDS = new Set(['version', 'seen', 'requestKey', 'confirm']);

/** Whether a form changes something; one that only asks for a list says all in its address. */
export function isMutation(form: HTMLFormElement): boolean {
  const action = form.getAttribute('action') ?? '';
  return form.method === 'post' || !action.startsWith('/');
}

/**
 * A key by which a form of a page is found again after a reload, also by a later version of the shop:
 * what it is about, the summary of the disclosure that it is in, and which fields it has.
 */
export function formKey(form: HTMLFormElement): string {
  const controls = draftControls(form);
  const about = controls
    .filter(({ type, name }) => type === 'hidden' && !PER_RENDER_FIELDS.has(name))
    .map(({ name, value }) => `${name}=${value}`);
  const fields = new Set(controls.filter(({ type }) => type !== 'hidden').map(({ name }) => name));
  const heading = form.closest('details')?.querySelector('summary')?.textContent ?? '';
  return [form.id, heading, ...about.sort(), ...[...fields].sort()].join('|');
}
