type Facts = Readonly<Record<string, unknown>>;

/** What of something changed, before and after; null when nothing did. */
export function changedFacts<Of extends Facts>(
  before: Of,
  after: Of,
): { before: Partial<Of>; after: Partial<Of> } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return null;
  const pick = (of: Facts) =>
    Object.fromEntries(names.map((name) => [name, of[name] ?? null])) as Partial<Of>;
  return { before: pick(before), after: pick(after) };
}
