/** A refusal of the control API, in a sentence. */
export class ControlError extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

export type ControlBody = Record<string, unknown>;

export function readControlBody(text: string): ControlBody {
  if (text.trim() === '') return {};
  const value = parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as ControlBody;
  throw new ControlError('The body must be a JSON object');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError('The body is not JSON');
  }
}

/** Refuses misspelt names: a fault that was never set makes a test pass for nothing. */
export function rejectUnknownFields(body: ControlBody, names: readonly string[]): void {
  const unknown = Object.keys(body).filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new ControlError(`Unknown: ${unknown.join(', ')}. Known: ${names.join(', ')}`);
}

export function readNumber(body: ControlBody, name: string, fallback: number): number {
  const value = body[name] ?? fallback;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new ControlError(`${name} must be a whole number`);
}

export function readCount(body: ControlBody, name: string, fallback: number): number {
  const value = readNumber(body, name, fallback);
  if (value >= 0) return value;
  throw new ControlError(`${name} must not be negative`);
}

export function readBoolean(body: ControlBody, name: string, fallback: boolean): boolean {
  const value = body[name] ?? fallback;
  if (typeof value === 'boolean') return value;
  throw new ControlError(`${name} must be true or false`);
}

export function readOptionalText(body: ControlBody, name: string): string | null {
  const value = body[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new ControlError(`${name} must be a text`);
}

export function readChoice<Choice extends string>(
  body: ControlBody,
  { name, choices, fallback }: { name: string; choices: readonly Choice[]; fallback: Choice },
): Choice {
  const value = body[name] ?? fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ControlError(`${name} must be one of ${choices.join(', ')}`);
}
