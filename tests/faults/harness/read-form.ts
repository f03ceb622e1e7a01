/**
 * A form of a page, with its fields, as a browser without scripts sends it.
 * @param text stands in that form and in none before it.
 */
export function readForm(html: string, text: string): FormData {
  const [found] = [...html.matchAll(/<form[^>]*>.*?<\/form>/gs)].filter(([form]) => form.includes(text));
  if (!found) throw new Error(`The page has no form with "${text}"`);
  const fields = new FormData();
  for (const [tag] of found[0].matchAll(/<input[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    if (name) fields.append(name, attributeOf(tag, 'value'));
  }
  return fields;
}

function attributeOf(tag: string, name: string): string {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"');
}
