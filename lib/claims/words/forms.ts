/** Forms that are written in one line, apart by spaces. */
export function forms(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(/\s+/).filter(Boolean));
}

/** Words of Roman Urdu, in any spelling. */
export function roman(...lines: string[]): string[] {
  return forms(...lines).map((form) => `@${form}`);
}
