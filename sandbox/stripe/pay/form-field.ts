import { html, type Markup } from './html';
import type { FieldErrors, FieldName } from './read-card-form';

type Field = {
  name: FieldName;
  label: string;
  value: string;
  hint?: string;
  type?: 'text' | 'email';
  inputMode?: 'numeric' | 'email' | 'text';
  autocomplete: string;
};

/** A labelled input whose hint and error are tied to it. */
export function formField(field: Field, errors: FieldErrors): Markup {
  const { name, label, value, hint, type = 'text', inputMode = 'text', autocomplete } = field;
  const error = errors[name];
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  const described = describedBy ? html` aria-describedby="${describedBy}"` : null;
  const invalid = error ? html` aria-invalid="true"` : null;
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" inputmode="${inputMode}" autocomplete="${autocomplete}" value="${value}" required${described}${invalid}>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}
</div>`;
}

/** All that went wrong, on top of the form, with links to the fields. */
export function errorAlert(message: string | null, errors: FieldErrors): Markup | null {
  const entries = Object.entries(errors);
  if (message === null && entries.length === 0) return null;
  const links = entries.map(([name, error]) => html`<li><a href="#${name}">${error}</a></li>`);
  return html`<div class="alert" role="alert">
${message ?? 'Please check what you entered.'}
${links.length > 0 ? html`<ul>${links}</ul>` : null}
</div>`;
}
