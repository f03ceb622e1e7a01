import { dropDraft, keepDraft } from './draft-store';
import { changesSomething, nameOfForm, OF_ONE_RENDERING } from './form-name';
import { type FormValue, keptControls, readValues } from './form-values';
import { watchSaving } from './watch-saving';

type Sent = { key: string; name: string; values: FormValue[]; form: HTMLFormElement };

/**
 * Keeps what is typed into each form of a page with every key, and drops it once it was saved.
 * @returns ends it.
 */
export function keepWhatIsTyped(place: { owner: string; path: string }): () => void {
  /** The form that was sent last. */
  let sent: Sent | null = null;
  const keep = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (!form || !changesSomething(form) || !hasFields(form)) return;
    const name = nameOfForm(form);
    const values = readValues(form);
    const key = keepDraft(place, { form: name, values });
    if (event.type === 'submit') sent = { key, name, values, form };
  };
  const stopWatching = watchSaving((saved) => {
    const asked = sent;
    if (!asked || saved === 'failed') return;
    if (saved === 'done') dropDraft(asked.key);
    else void whenAnswerIsShown(asked.form).then(() => isAsSent(asked) || dropDraft(asked.key));
  });
  const events = ['input', 'change', 'submit'] as const;
  for (const type of events) document.addEventListener(type, keep, true);
  return () => {
    for (const type of events) document.removeEventListener(type, keep, true);
    stopWatching();
  };
}

/** A form that is a button alone has nothing to lose. */
const hasFields = (form: HTMLFormElement) => keptControls(form).some(({ type }) => type !== 'hidden');

/** A form that came back as it was sent was refused; one that came back otherwise has done its work. */
function isAsSent(sent: Sent): boolean {
  const form = [...document.forms].find((candidate) => nameOfForm(candidate) === sent.name);
  return form !== undefined && said(readValues(form)) === said(sent.values);
}

function said(values: readonly FormValue[]): string {
  const lasting = values.filter(({ name }) => !OF_ONE_RENDERING.has(name));
  return JSON.stringify(lasting.map(({ name, value }) => [name, value]));
}

const LOOK_EVERY_MS = 50;
const LONGEST_LOOK_MS = 5_000;

/** The forms of the back office are made anew for each answer; the page shows it some moments after the request ended. */
async function whenAnswerIsShown(form: HTMLFormElement): Promise<void> {
  const until = performance.now() + LONGEST_LOOK_MS;
  while (form.isConnected && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
