import {
  CONSEQUENCES,
  type Consequence,
  type SuitabilityQuestionId,
} from '@/lib/suitability/rules/safety-rule';
import { noneOf, SUITABILITY_QUESTIONS } from './suitability-questions';

export type SuitabilityReason = { id: string; answer: string; reason: string; consequence: Consequence };

/** The result of a check, with every reason for it, the most severe first. It never says that the device is safe. */
export type SuitabilityCheckResult = { kind: 'not_ruled_out' | Consequence; reasons: SuitabilityReason[] };

/** Before all questions are answered there is no result. */
export type SuitabilityEvaluation = SuitabilityCheckResult | { kind: 'unanswered' };

/** The questions of which nothing is ticked, not even that nothing applies. */
export function listUnanswered(ticked: ReadonlySet<string>): SuitabilityQuestionId[] {
  return SUITABILITY_QUESTIONS.filter(
    ({ id, choices }) => !ticked.has(noneOf(id)) && !choices.some((choice) => ticked.has(choice.id)),
  ).map(({ id }) => id);
}

/**
 * The result of the answers: the most severe consequence of anything that is ticked. A "none of these" beside another
 * choice is ignored, and so are unknown ids. An emergency is one before the other questions are answered.
 */
export function evaluateSuitability(ticked: ReadonlySet<string>): SuitabilityEvaluation {
  const reasons = CONSEQUENCES.flatMap((consequence) => listReasons(ticked, consequence));
  const kind = reasons[0]?.consequence ?? 'not_ruled_out';
  if (kind !== 'emergency' && listUnanswered(ticked).length > 0) return { kind: 'unanswered' };
  return { kind, reasons };
}

function listReasons(ticked: ReadonlySet<string>, consequence: Consequence): SuitabilityReason[] {
  return SUITABILITY_QUESTIONS.flatMap(({ choices }) => choices)
    .filter((choice) => choice.consequence === consequence && ticked.has(choice.id))
    .map(({ id, label, reason }) => ({ id, answer: label, reason, consequence }));
}
