/** The state of the sign-in form between two attempts. */
export type SignInState = {
  email: string;
  error: string | null;
  /** Counts the attempts, so that the same error twice is announced twice. */
  attempt: number;
};
