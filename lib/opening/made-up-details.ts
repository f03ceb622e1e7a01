const MADE_UP_NAME = /\b(?:example|fictitious)\b/i;
const MADE_UP_TEXT = /\bfictitious\b/i;
/** Domains that are reserved for examples and tests (RFC 2606, RFC 6761): nobody receives mail there. */
const RESERVED_DOMAIN = /[@.](?:example|test|invalid|localhost)$|[@.]example\.(?:com|net|org)$/i;

/** Whether a name or an address calls itself an example. */
export function isMadeUpName(name: string): boolean {
  return MADE_UP_NAME.test(name);
}

/** Whether a longer text does, where the word "example" alone says nothing. */
export function isMadeUpText(text: string): boolean {
  return MADE_UP_TEXT.test(text);
}

/** Whether nobody can receive mail at an address. */
export function isReservedEmail(address: string): boolean {
  return RESERVED_DOMAIN.test(address);
}

/** Whether a tax number has no figure but zeros. */
export function isEmptyTaxNumber(number: string): boolean {
  return !/[1-9]/.test(number);
}
