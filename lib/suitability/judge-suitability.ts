import type { Consequence } from './safety-rules';
import { SUITABILITY_QUESTIONS, type SuitabilityQuestionId } from './suitability-questions';

export type SuitabilityReason = { id: string; said: string; reason: string; consequence: Consequence };

/** How a check ends, with every reason for it, the gravest first. */
export type SuitabilityVerdict = { kind: 'go_ahead' | Consequence; reasons: SuitabilityReason[] };

/** The questions of which nothing is ticked, not even that nothing applies. */
export function listUnanswered(ticked: ReadonlySet<string>): SuitabilityQuestionId[] {
  return SUITABILITY_QUESTIONS.filter(({ choices }) => !choices.some(({ id }) => ticked.has(id))).map(
    ({ id }) => id,
  );
}

/**
 * What answers come to: the gravest consequence of anything that is ticked. A "none of this" beside something else
 * counts for nothing, and so does what nobody asked.
 */
export function judgeSuitability(ticked: ReadonlySet<string>): SuitabilityVerdict {
  const reasons = SUITABILITY_QUESTIONS.flatMap(({ choices }) => choices).flatMap(
    ({ id, label, consequence, reason }): SuitabilityReason[] =>
      consequence && reason && ticked.has(id) ? [{ id, said: label, reason, consequence }] : [],
  );
  const grave = reasons.filter(({ consequence }) => consequence === 'not_for_you');
  const milder = reasons.filter(({ consequence }) => consequence === 'ask_doctor');
  if (grave.length > 0) return { kind: 'not_for_you', reasons: [...grave, ...milder] };
  return { kind: milder.length > 0 ? 'ask_doctor' : 'go_ahead', reasons: milder };
}
