import { HtmlValidate, type MetaDataTable } from 'html-validate';

/** Scripts that are fetched may be asynchronous; those that stand in the page may not. */
const SCRIPTS: MetaDataTable = {
  script: {
    attributes: {
      async: { boolean: true, allowed: (node) => (node.hasAttribute('src') ? null : 'needs a src') },
      defer: { boolean: true, allowed: (node) => (node.hasAttribute('src') ? null : 'needs a src') },
    },
  },
};

/** Errors against the HTML standard; style and advice are ignored. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  elements: ['html5', SCRIPTS],
  rules: {
    'no-redundant-role': 'error',
    // Advice, and wrong for a list or a group that a heading elsewhere does not name.
    'aria-label-misuse': 'off',
  },
});

/**
 * Errors that an HTML conformance checker finds in a document.
 * @returns each with its rule and selector.
 */
export async function findMarkupErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const errors = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
  return [...errors, ...selectsWithoutPlaceholder(html)];
}

/** A choice that has to be made begins with one that is none; else nothing can be missing. */
function selectsWithoutPlaceholder(html: string): string[] {
  const selects = html.matchAll(
    /<select\b(?=[^>]*\brequired\b)(?![^>]*\bmultiple\b)[^>]*>\s*(<option[^>]*>[^<]*)/g,
  );
  return [...selects].flatMap(([, option = '']) =>
    /value=""|<option[^>]*>$/.test(option) ? [] : [`select-placeholder: required, but begins with ${option}`],
  );
}
