/** The state of the forms about a second factor between two attempts. */
export type SecondFactorState = {
  /** By the name of the field. */
  errors: { readonly [field: string]: string };
  /** Shown once; empty before. */
  recoveryCodes: readonly string[];
  attempt: number;
};

/** A form that nobody has sent yet. */
export const INITIAL_SECOND_FACTOR_STATE: SecondFactorState = { errors: {}, recoveryCodes: [], attempt: 0 };
