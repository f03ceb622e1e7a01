import type { Consequence } from './safety-rules';
import { SUITABILITY_QUESTIONS, type SuitabilityQuestionId } from './suitability-questions';

export type SuitabilityReason = { id: string; answer: string; reason: string; consequence: Consequence };

/** The result of a check, with every reason for it, the most severe first. */
export type SuitabilityCheckResult = { kind: 'go_ahead' | Consequence; reasons: SuitabilityReason[] };

/** The questions of which nothing is ticked, not even that nothing applies. */
export function listUnanswered(ticked: ReadonlySet<string>): SuitabilityQuestionId[] {
  return SUITABILITY_QUESTIONS.filter(({ choices }) => !choices.some(({ id }) => ticked.has(id))).map(
    ({ id }) => id,
  );
}

/**
 * The result of the answers: the most severe consequence of anything that is ticked. A "none of this" beside another
 * choice is ignored, and so are unknown ids.
 */
export function evaluateSuitability(ticked: ReadonlySet<string>): SuitabilityCheckResult {
  const reasons = SUITABILITY_QUESTIONS.flatMap(({ choices }) => choices).flatMap(
    ({ id, label, consequence, reason }): SuitabilityReason[] =>
      consequence && reason && ticked.has(id) ? [{ id, answer: label, reason, consequence }] : [],
  );
  const grave = reasons.filter(({ consequence }) => consequence === 'not_for_you');
  const milder = reasons.filter(({ consequence }) => consequence === 'ask_doctor');
  if (grave.length > 0) return { kind: 'not_for_you', reasons: [...grave, ...milder] };
  return { kind: milder.length > 0 ? 'ask_doctor' : 'go_ahead', reasons: milder };
}
