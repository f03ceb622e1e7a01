import type { Settings } from './read-settings';

/** `problem`: the shop does not work, or not safely. `warning`: it works, and something is to be improved. */
export type Status = 'ok' | 'warning' | 'problem' | 'skipped';

/** What a check found, and what to do about it. */
export type Finding = { status: Status; found: string; advice?: string };

export type DoctorContext = {
  settings: Settings;
  env: Readonly<Record<string, string | undefined>>;
};

export type Check = {
  title: string;
  /** Without these settings there is nothing to check. */
  needs?: readonly (keyof Settings)[];
  run: (context: DoctorContext) => Promise<Finding>;
};

export const ok = (found: string): Finding => ({ status: 'ok', found });
export const warning = (found: string, advice: string): Finding => ({ status: 'warning', found, advice });
export const problem = (found: string, advice: string): Finding => ({ status: 'problem', found, advice });
export const skipped = (found: string): Finding => ({ status: 'skipped', found });

/** An error in a few words, without what it was given. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  // `fetch` says only that it failed, and why in the cause.
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
