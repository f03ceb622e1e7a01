/** Text that is markup already. Everything else that `html` is given is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type HtmlValue = Markup | readonly Markup[] | string | number | null;

export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  const text = parts.map((part, index) => part + render(values[index] ?? null)).join('');
  return new Markup(text);
}

function render(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map((markup) => markup.text).join('');
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
