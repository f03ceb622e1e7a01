/** What the sign-in form knows between two tries. */
export type SignInState = {
  email: string;
  error: string | null;
  /** Counts the tries, so that the same error twice is told twice. */
  attempt: number;
};
