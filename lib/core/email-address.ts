import { MAX_EMAIL_LENGTH } from './email-length';
import { stripInvisible } from './input-text';
import { westernDigits } from './western-digits';

/** RFC 5321, 4.5.3.1: no part before the @ is longer. */
const MAX_LOCAL_LENGTH = 64;

/** What browsers accept before the @ (html.spec.whatwg.org, valid email address). */
const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^[a-z][a-z0-9-]*[a-z0-9]$/;
/** What ends a host for the URL parser, or would be decoded by it. */
const NOT_IN_DOMAIN = /[\s/?#:@\\%[\]]/;

/** What mail programs and sentences leave around an address. */
const BEFORE = /^(?:mailto:|[<("“”‘«])+/i;
const BEHIND = /[>)"“”’».,;:،؛۔。]+$/;

/**
 * An email address as a person types or pastes it, in the form in which mail is sent to it: what browsers accept, with
 * a full domain, and domains in any script as punycode. Invisible marks, brackets and the full stop of a sentence around
 * it are left out. The case of the part before the @ stays; servers may distinguish it.
 * @returns null for what is no complete address.
 */
export function parseEmailAddress(typed: string): string | null {
  const text = stripInvisible(typed).trim().replace(BEFORE, '').replace(BEHIND, '');
  const at = text.search(/[@＠](?!.*[@＠])/s);
  if (at < 1) return null;
  const local = westernDigits(text.slice(0, at).normalize('NFKC'));
  const domain = parseDomain(text.slice(at + 1));
  if (!domain || local.length > MAX_LOCAL_LENGTH || !LOCAL.test(local)) return null;
  const address = `${local}@${domain}`;
  return address.length <= MAX_EMAIL_LENGTH ? address : null;
}

function parseDomain(typed: string): string | null {
  if (NOT_IN_DOMAIN.test(typed) || !URL.canParse(`http://${typed}`)) return null;
  const labels = new URL(`http://${typed}`).hostname.split('.');
  const isWhole = labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isWhole && TOP_LABEL.test(labels.at(-1) ?? '') ? labels.join('.') : null;
}
