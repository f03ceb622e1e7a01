import { textAnchor } from '@/lib/core/text-anchor';

/** Where the answer to a question stands in the page of its article. */
export function questionAnchor(question: string): string {
  return `question-${textAnchor(question)}`;
}
