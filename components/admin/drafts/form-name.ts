import { keptControls } from './form-values';

/** Differ from one rendering of a form to the next. */
export const OF_ONE_RENDERING = new Set(['version', 'seen', 'requestKey', 'confirm']);

/** Whether a form changes something; one that only asks for a list says all in its address. */
export function changesSomething(form: HTMLFormElement): boolean {
  const action = form.getAttribute('action') ?? '';
  return form.method === 'post' || !action.startsWith('/');
}

/**
 * A name by which a form of a page is found again after the page was loaded anew, also by a later version of the shop:
 * what it is about, under which heading it is folded away, and which fields it has.
 */
export function nameOfForm(form: HTMLFormElement): string {
  const controls = keptControls(form);
  const about = controls
    .filter(({ type, name }) => type === 'hidden' && !OF_ONE_RENDERING.has(name))
    .map(({ name, value }) => `${name}=${value}`);
  const fields = new Set(controls.filter(({ type }) => type !== 'hidden').map(({ name }) => name));
  const heading = form.closest('details')?.querySelector('summary')?.textContent ?? '';
  return [form.id, heading, ...about.sort(), ...[...fields].sort()].join('|');
}
