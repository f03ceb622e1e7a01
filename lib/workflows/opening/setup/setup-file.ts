import { z } from 'zod';
import { POLICY_FIELD_NAMES } from '@/lib/policies/policy-fields';

/** What is missing or wrong, and where in the file it belongs. */
export type SetupIssue = { path: string; message: string };

/** A text, in one piece or a line each. */
const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join('\n'))], {
  error: 'Write one text in quotes, or a list of them, one for each line.',
});

/**
 * The file of `npm run setup`. What it doesn't name stays as it is. Each value is checked again as the form of the back
 * office checks it, so that both say the same.
 */
const setupSchema = z.strictObject({
  $comment: text.optional(),
  /** Marks a file whose details are made up: pages say so, and it is refused with a live key. */
  fictitious: z.boolean().default(false),
  seller: z
    .strictObject({
      shopName: z.string().optional(),
      legalName: z.string().optional(),
      address: text.optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
      whatsapp: z.string().optional(),
      taxNumber: z.string().optional(),
      includedTaxPercent: z
        .union([z.string(), z.number().transform(String)], { error: 'Write a number, for example 18.' })
        .optional(),
    })
    .default({}),
  /** Texts under /policies, which count as confirmed. */
  policies: z.partialRecord(z.enum(POLICY_FIELD_NAMES), text).default({}),
  /** By slug. */
  products: z
    .record(
      z.string(),
      z.strictObject({
        specifications: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
        /** The owner confirms that these figures were measured on the device. */
        figuresMeasured: z.boolean().optional(),
      }),
    )
    .default({}),
  /** Opens the shop for orders once everything is there. */
  open: z.boolean().default(false),
});

export type SetupFile = z.infer<typeof setupSchema>;

/** The JSON of a file, also where an editor has put a byte order mark before it. */
export function parseSetupJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

/** A file as far as it could be read; `issues` says what was left out of it. */
export type ParsedSetup = { file: SetupFile; issues: SetupIssue[] };

/**
 * Reads what a file says; its shape alone, for values are checked beside what the shop has. What has the wrong shape is
 * left out, so that the rest can be checked in the same run.
 */
export function parseSetupFile(content: unknown): ParsedSetup {
  const read = setupSchema.safeParse(content, { error: describeType });
  if (read.success) return { file: read.data, issues: [] };
  const rest = structuredClone(content);
  for (const path of read.error.issues.flatMap(wrongPaths)) leaveOut(rest, path);
  return {
    file: setupSchema.safeParse(rest).data ?? setupSchema.parse({}),
    issues: read.error.issues.flatMap(toIssues),
  };
}

function wrongPaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

/** Takes out the field that a path leads to, or the whole list where it leads into one. */
function leaveOut(content: unknown, [key, ...deeper]: readonly PropertyKey[]): void {
  if (key === undefined || typeof content !== 'object' || content === null) return;
  const within: unknown = Reflect.get(content, key);
  if (deeper.length === 0 || Array.isArray(within)) Reflect.deleteProperty(content, key);
  else leaveOut(within, deeper);
}

const TYPE_SENTENCES: Readonly<Record<string, string>> = {
  string: 'Write a text in quotes.',
  boolean: 'Write true or false, without quotes.',
  object: 'Write fields in braces, as deploy/setup.example.json does.',
  record: 'Write fields in braces, as deploy/setup.example.json does.',
  array: 'Write a list in square brackets, as deploy/setup.example.json does.',
};

function describeType(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_type' ? TYPE_SENTENCES[issue.expected] : undefined;
}

function toIssues(issue: z.core.$ZodIssue): SetupIssue[] {
  const at = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'file';
  if (issue.code !== 'unrecognized_keys') return [{ path: at(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({
    path: at([...issue.path, key]),
    message: 'There is no such field. Is it misspelt?',
  }));
}
