import { orderPayload } from './payload-order';

/**
 * The inline scripts that Next writes into a document, by their exact form. What is none of these is not Next's, however it
 * begins: it got into the page by a mistake, and is not allowed to run (server/publishing/steps/script-policy.ts).
 */

/** An inline script of a document; one with a `src` or for data (JSON-LD) is none. */
export const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

const PAYLOAD_START = '(self.__next_f=self.__next_f||[]).push([0])';
/** A part of the RSC payload: an array of a number and a text. */
const PAYLOAD_PART = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/;
/** The list of chunks that the bundler's runtime waits for. */
const CHUNK_LIST =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/;

/** Whether a script is one that Next writes, and holds nothing but data. */
export function isScriptOfNext(script: string): boolean {
  if (script === PAYLOAD_START || script.startsWith(`${PAYLOAD_START};`))
    return script === PAYLOAD_START || isData(PAYLOAD_PART, script.slice(PAYLOAD_START.length + 1));
  return isData(PAYLOAD_PART, script) || isData(CHUNK_LIST, script);
}

/**
 * Makes one script of the parts of the RSC payload: the client reads them as one stream of text. So a document has few
 * inline scripts, and the same payload is the same bytes however Next's stream was cut and in which order it came.
 */
export function joinPayload(html: string): string {
  const [start, ...parts] = [...html.matchAll(INLINE_SCRIPT)].filter(([, script = '']) => isPayload(script));
  const texts = parts.map(([, script = '']) => parsePart(script));
  if (start?.[1] !== PAYLOAD_START || parts.length === 0 || texts.includes(null)) return html;
  const payload = orderPayload(texts.join(''));
  const joined = `self.__next_f.push(${escapeForScript(JSON.stringify([1, payload]))})`;
  const between = [start, ...parts].map(({ 0: part, index }) => ({ index, end: index + part.length }));
  const kept = between.map(({ end }, place) => html.slice(end, between[place + 1]?.index ?? html.length));
  const before = html.slice(0, start.index) + kept.slice(0, -1).join('');
  return `${before}<script>${PAYLOAD_START};${joined}</script>${kept.at(-1)}`;
}

function isPayload(script: string): boolean {
  return script === PAYLOAD_START || script.startsWith('self.__next_f.push(');
}

/** @returns the text of a part; null where it is another kind of part. */
function parsePart(script: string): string | null {
  const part: unknown = parseJson(PAYLOAD_PART.exec(script)?.[1]);
  return Array.isArray(part) && part.length === 2 && part[0] === 1 && typeof part[1] === 'string'
    ? part[1]
    : null;
}

function isData(form: RegExp, script: string): boolean {
  return parseJson(form.exec(script)?.[1]) !== undefined;
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As Next escapes it: no end of a script, and no line end that JavaScript knows and JSON does not. */
function escapeForScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
