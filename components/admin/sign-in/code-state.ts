/** What the form for a code knows between two tries. */
export type CodeState = { error: string | null; attempt: number };
