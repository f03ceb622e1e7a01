/** What the forms about a second factor know between two tries. */
export type SecondFactorState = {
  error: string | null;
  /** Shown once; empty before. */
  recoveryCodes: readonly string[];
  attempt: number;
};

/** A form that nobody has sent yet. */
export const NOT_SENT: SecondFactorState = { error: null, recoveryCodes: [], attempt: 0 };
