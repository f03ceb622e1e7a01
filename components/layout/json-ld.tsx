import type { StructuredThing } from './structured-thing';

/** Structured data for search engines. `<` is escaped, so that no text can end the element. */
export function JsonLd({ things }: { things: readonly StructuredThing[] }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own data, escaped.
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  );
}
