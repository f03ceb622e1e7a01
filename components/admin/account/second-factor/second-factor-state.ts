/** What the forms about a second factor know between two tries. */
export type SecondFactorState = {
  /** By the name of the field. */
  errors: { readonly [field: string]: string };
  /** Shown once; empty before. */
  recoveryCodes: readonly string[];
  attempt: number;
};

/** A form that nobody has sent yet. */
export const NOT_SENT: SecondFactorState = { errors: {}, recoveryCodes: [], attempt: 0 };
