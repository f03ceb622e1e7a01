/**
 * States what must be true at this point. A false condition is a bug in our code, never a user's mistake.
 * @throws Error with `message` when the condition is false.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
