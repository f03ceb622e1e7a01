import type { ServerResponse } from 'node:http';
import { isHtmlResponse } from './is-html-response';

/** In a form of a server action. */
const EMPTY_ACTION = /(<form\b[^>]*?) action=""/g;
/** How much of a document waits at most for the end of a tag. */
const MAX_TAG_CHARACTERS = 16 * 1024;

/**
 * React writes `action=""` into a form that posts to the URL of its own page. HTML forbids an empty one, and
 * means the same by none. A document passes as it comes, but for a tag that is not whole yet; a prerendered one, which has
 * no such form, passes untouched, so that the cache recognises it (compress-responses.ts).
 */
export function stripEmptyFormActions(response: ServerResponse): void {
  const { write, end } = response;
  let pending = '';

  const isRewritten = () => isHtmlResponse(response) && !response.hasHeader('x-nextjs-cache');

  /** Bytes are kept as they are: a letter may lie in two parts. */
  function rewriteChunk(chunk: unknown, isLast: boolean): Buffer {
    const text = pending + toBytes(chunk).toString('latin1');
    const opened = text.lastIndexOf('<');
    const isCut = !isLast && opened > text.lastIndexOf('>') && text.length - opened < MAX_TAG_CHARACTERS;
    pending = isCut ? text.slice(opened) : '';
    const whole = isCut ? text.slice(0, opened) : text;
    return Buffer.from(whole.replace(EMPTY_ACTION, '$1'), 'latin1');
  }

  response.write = function writeTags(chunk: unknown, ...rest: unknown[]) {
    if (!isRewritten()) return Reflect.apply(write, response, [chunk, ...rest]);
    return Reflect.apply(write, response, [rewriteChunk(chunk, false), ...rest.filter(isDone)]);
  } as ServerResponse['write'];

  response.end = function endTags(...args: unknown[]) {
    if (!isRewritten()) return Reflect.apply(end, response, args);
    if (!response.headersSent) response.removeHeader('Content-Length');
    return Reflect.apply(end, response, [rewriteChunk(args[0], true), ...args.filter(isDone)]);
  } as ServerResponse['end'];
}

function toBytes(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : Buffer.alloc(0);
}

function isDone(argument: unknown): boolean {
  return typeof argument === 'function';
}
