import { deleteDraft, listDrafts, saveDraft } from './draft-store';
import { formKey, isMutation, PER_RENDER_FIELDS } from './form-key';
import { draftControls, type FormValue, readFormValues } from './form-values';
import { watchFormSubmissions } from './watch-form-submissions';

type Submission = { key: string; name: string; values: FormValue[]; form: HTMLFormElement };

/**
 * Saves a draft of each form of a page with every key, and deletes it once the form was saved.
 * @returns stops it.
 */
export function autosaveDrafts(scope: { owner: string; path: string }): () => void {
  /** The form that was sent last. */
  let sent: Submission | null = null;
  const save = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (!form || !isMutation(form) || !hasFields(form)) return;
    const name = formKey(form);
    const values = readFormValues(form);
    const key = saveDraft(scope, { form: name, values });
    if (event.type === 'submit') sent = { key, name, values, form };
  };
  const stopWatching = watchFormSubmissions((outcome) => {
    const asked = sent;
    if (!asked || outcome === 'failed') return;
    if (outcome === 'done') deleteDraft(asked.key);
    else void whenResponseIsRendered(asked.form).then(() => isAsSent(asked) || deleteDraft(asked.key));
  });
  const events = ['input', 'change', 'submit'] as const;
  for (const type of events) document.addEventListener(type, save, true);
  return () => {
    for (const type of events) document.removeEventListener(type, save, true);
    stopWatching();
  };
}

/**
 * Saves a draft of the forms into which somebody typed before the page had woken, when nobody listened. A form that has a
 * draft keeps it.
 */
export function saveEarlyInput(scope: { owner: string; path: string }): void {
  const saved = new Set(listDrafts(scope).map(({ form }) => form));
  for (const form of document.forms) {
    if (!isMutation(form) || saved.has(formKey(form))) continue;
    const values = readFormValues(form);
    if (values.some(({ isTyped }) => isTyped)) saveDraft(scope, { form: formKey(form), values });
  }
}

/** A form that is a button alone has nothing to lose. */
const hasFields = (form: HTMLFormElement) => draftControls(form).some(({ type }) => type !== 'hidden');

/** A form that came back as it was sent was refused; one that came back otherwise has done its work. */
function isAsSent(sent: Submission): boolean {
  const form = [...document.forms].find((candidate) => formKey(candidate) === sent.name);
  return form !== undefined && serialise(readFormValues(form)) === serialise(sent.values);
}

function serialise(values: readonly FormValue[]): string {
  const lasting = values.filter(({ name }) => !PER_RENDER_FIELDS.has(name));
  return JSON.stringify(lasting.map(({ name, value }) => [name, value]));
}

const POLL_INTERVAL_MS = 50;
const POLL_TIMEOUT_MS = 5_000;

/** The forms of the back office are rendered again after each response, some moments after the request ended. */
async function whenResponseIsRendered(form: HTMLFormElement): Promise<void> {
  const until = performance.now() + POLL_TIMEOUT_MS;
  while (form.isConnected && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}
