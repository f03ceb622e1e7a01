/** Forms that are written in one line, apart by spaces. */
export function forms(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(/\s+/).filter(Boolean));
}

/** Words of Roman Urdu, in any spelling. */
export function roman(...lines: string[]): string[] {
  return forms(...lines).map((form) => `@${form}`);
}

/** Verbs and nouns in all their forms, from one: `ease` also stands for eases, eased and easing. */
export function inflected(...lines: string[]): string[] {
  return forms(...lines).map((form) => `+${form}`);
}
