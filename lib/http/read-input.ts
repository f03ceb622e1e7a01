import type { z } from 'zod';
import { fail, type Result, succeed } from '@/lib/core/result';
import { findCardNumberFields } from './card-number-fields';
import { invalidFields, type Problem } from './problem';
import { readBody } from './read-body';

const MAX_BODY_BYTES = 16 * 1024;
const UNSTORABLE_TEXT = 'Remove the character in it that stands for nothing; nobody types it.';

export type RawInput = {
  /** Parsed but unchecked: an object with nested fields. */
  data: Record<string, unknown>;
  /** The fields of a form as they were typed; null for JSON. */
  form: [string, string][] | null;
};

/**
 * Reads a small body as JSON or as an HTML form. A form's dotted names become nested fields.
 * @param integerFields names of form fields that stand for whole numbers.
 */
export async function readRawInput(
  request: Request,
  integerFields: readonly string[] = [],
): Promise<Result<RawInput, Problem>> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
  if (!isForm && type !== 'application/json') return fail(unsupportedType(type));
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return body;
  if (!isForm) return parseJson(new TextDecoder().decode(body.value));
  const form = await parseForm(body.value, request.headers.get('content-type') ?? '');
  if (!form) return fail(malformed('The form could not be read.'));
  const data = nest(form, integerFields);
  const problem = rejectUnstorableText(data);
  return problem ? fail(problem) : succeed({ data, form });
}

/** Validates raw input against a schema; errors come back by dotted field name. A card's number is one, in any field. */
export function validateInput<Schema extends z.ZodType>(
  schema: Schema,
  data: Record<string, unknown>,
): Result<z.infer<Schema>, Problem> {
  const cards = findCardNumberFields(Object.entries(data));
  const parsed = schema.safeParse(data);
  if (parsed.success && Object.keys(cards).length === 0) return succeed(parsed.data);
  const fields: Record<string, string> = cards;
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.') || 'body';
    fields[path] ??= issue.message;
  }
  return fail(invalidFields(fields));
}

function parseJson(text: string): Result<RawInput, Problem> {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return fail(malformed('The body must be a JSON object.'));
    }
    const problem = rejectUnstorableText({ ...data });
    return problem ? fail(problem) : succeed({ data: { ...data }, form: null });
  } catch {
    return fail(malformed('The body is not valid JSON.'));
  }
}

async function parseForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<[string, string][] | null> {
  try {
    const form = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
    return [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
  } catch {
    return null;
  }
}

function nest(form: [string, string][], integerFields: readonly string[]): Record<string, unknown> {
  // Without a prototype: a field called __proto__ is a field, and pollutes no prototype.
  const data: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) {
    const [outer = name, inner] = name.split('.', 2);
    const typed = integerFields.includes(name) && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    if (inner === undefined) data[outer] = typed;
    else data[outer] = { ...asObject(data[outer]), [inner]: typed };
  }
  return data;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The problem of values that no database keeps, by their fields, or of such a name; null when there are none. */
function rejectUnstorableText(data: Record<string, unknown>): Problem | null {
  const fields: Record<string, string> = {};
  const waiting = Object.entries(data);
  for (const [path, value] of waiting) {
    if (!isStorableText(path)) return malformed('A name in it holds a character that stands for nothing.');
    if (typeof value === 'string' && !isStorableText(value)) fields[path] = UNSTORABLE_TEXT;
    if (typeof value !== 'object' || value === null) continue;
    waiting.push(
      ...Object.entries(value).map(([name, inner]): [string, unknown] => [`${path}.${name}`, inner]),
    );
  }
  return Object.keys(fields).length > 0 ? invalidFields(fields) : null;
}

/** Whether a text is one that can be kept: no NUL, which PostgreSQL refuses, and no half of a pair of surrogates. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}

function malformed(detail: string): Problem {
  return { status: 400, code: 'malformed_body', title: 'The request could not be read', detail };
}

function unsupportedType(type: string): Problem {
  return {
    status: 415,
    code: 'unsupported_media_type',
    title: 'This kind of content is not taken here',
    detail: `Send application/json or an HTML form, not ${type || 'a body without a type'}.`,
  };
}
