type Fields = Readonly<Record<string, unknown>>;

/** The fields that differ, before and after; null when none does. */
export function changedFields<Of extends Fields>(
  before: Of,
  after: Of,
): { before: Partial<Of>; after: Partial<Of> } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return null;
  const pick = (of: Fields) =>
    Object.fromEntries(names.map((name) => [name, of[name] ?? null])) as Partial<Of>;
  return { before: pick(before), after: pick(after) };
}
