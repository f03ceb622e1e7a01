/** The state of the form for a code between two attempts. */
export type CodeState = { error: string | null; attempt: number };
