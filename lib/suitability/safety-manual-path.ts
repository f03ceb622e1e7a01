/** Where every safety rule can be read and printed. */
export const SAFETY_MANUAL_PATH = '/policies/safety-manual';

/** Where the rules of a topic stand in it. */
export function safetyRulesAnchor(topic: string): string {
  return `rules-${topic}`;
}
