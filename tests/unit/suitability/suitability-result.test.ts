import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateSuitability,
  listUnanswered,
  type SuitabilityEvaluation,
} from '@/lib/suitability/evaluate-suitability';
import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import { CONSEQUENCES, QUESTION_IDS } from '@/lib/suitability/rules/safety-rule';
import { listAskedRules } from '@/lib/suitability/safety-topics';
import { noneOf, SUITABILITY_QUESTIONS } from '@/lib/suitability/suitability-questions';

const NONE = QUESTION_IDS.map(noneOf);
const CHOICES = SUITABILITY_QUESTIONS.flatMap(({ id: question, choices }) =>
  choices.map((choice) => ({ ...choice, question })),
);
const evaluate = (...ticked: string[]) => evaluateSuitability(new Set(ticked));
const reasonsOf = (evaluation: SuitabilityEvaluation) =>
  evaluation.kind === 'unanswered' ? [] : evaluation.reasons.map(({ id }) => id);

/** The whole decision table a second time, so that no outcome changes by accident. */
const EXPECTED = {
  emergency: `sudden_headache stroke_signs one_sided_pain tearing_pain heart_signs cord_signs saddle_numbness
    stiff_neck_with_fever accident emergency_unsure`,
  see_doctor_soon: `fever arm_weakness night_pain lasting_pain morning_stiffness cold_arm blistering_rash
    symptoms_unsure tuberculosis cancer hiv injected_drugs first_after_55 history_unsure steroids immune_medicine`,
  not_for_you: 'child cannot_react organ_failure',
  not_there: `broken_skin rash varicose_veins front_of_neck pulse head spine breasts_and_belly recent_injury lump clot
    tattoo numb_skin place_unsure`,
  ask_doctor: `pregnancy implant bleeding anaemia thrombosis blood_pressure epilepsy conditions_unsure numbness heat
    fragile_skin keloid lymphoedema light_illness light blood_thinners skin_and_medicine_unsure`,
};
const ROWS = Object.entries(EXPECTED).flatMap(([kind, ids]) => ids.split(/\s+/).map((id) => [id, kind]));

describe('the suitability check', () => {
  it.each(ROWS)('%s alone leads to %s, with its reason', (choice, kind) => {
    const evaluation = evaluate(choice, ...NONE);
    expect(evaluation.kind).toBe(kind);
    expect(reasonsOf(evaluation)).toEqual([choice]);
  });

  it('asks about every rule of the note that is about a person or a place, once, and about nothing else', () => {
    const asked = CHOICES.map(({ id }) => id).filter((id) => !id.endsWith('_unsure'));
    expect(asked.toSorted()).toEqual(
      CONSEQUENCES.flatMap((kind) => listAskedRules(kind).map(({ id }) => id)).toSorted(),
    );
    expect(CHOICES.map(({ id }) => id).toSorted()).toEqual(ROWS.map(([id]) => id).toSorted());
  });

  it('asks for symptoms first: an emergency, then what a doctor should see, and for the place last', () => {
    expect(SUITABILITY_QUESTIONS.map(({ id }) => id)).toEqual([
      'emergency',
      'symptoms',
      'history',
      'conditions',
      'skin_and_medicine',
      'place',
    ]);
    const [first, second, third] = SUITABILITY_QUESTIONS;
    expect(first?.choices.every(({ consequence }) => consequence === 'emergency')).toBe(true);
    for (const question of [second, third]) {
      expect(question?.choices.some(({ consequence }) => consequence === 'see_doctor_soon')).toBe(true);
    }
  });

  it('has no question that is too long to read on a phone', () => {
    for (const { id, choices } of SUITABILITY_QUESTIONS) expect(choices.length, id).toBeLessThanOrEqual(14);
  });

  it('never rules nothing out for two signs of any two groups, and gives the reasons of both, the gravest first', () => {
    for (const one of CHOICES) {
      for (const other of CHOICES) {
        if (one.id === other.id) continue;
        const gravest = CONSEQUENCES.find((kind) => kind === one.consequence || kind === other.consequence);
        const evaluation = evaluate(...NONE, one.id, other.id);
        expect(evaluation.kind, `${one.id} ${other.id}`).toBe(gravest);
        expect(reasonsOf(evaluation).toSorted()).toEqual([one.id, other.id].toSorted());
      }
    }
  });

  it('reaches its mildest result by nothing but “none of these” for every question', () => {
    expect(evaluate(...NONE)).toEqual({ kind: 'not_ruled_out', reasons: [] });
    const ids = [...CHOICES.map(({ id }) => id), ...NONE, 'unknown'];
    fc.assert(
      fc.property(fc.subarray(ids), (ticked) => {
        const { kind } = evaluate(...ticked);
        const isAllNone = NONE.every((none) => ticked.includes(none));
        const hasSign = CHOICES.some(({ id }) => ticked.includes(id));
        if (kind === 'not_ruled_out') expect([isAllNone, hasSign]).toEqual([true, false]);
        if (kind === 'unanswered') expect(listUnanswered(new Set(ticked)).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never takes an unanswered question for a no, whichever it is', () => {
    expect(listUnanswered(new Set())).toEqual([...QUESTION_IDS]);
    for (const question of QUESTION_IDS) {
      const others = NONE.filter((id) => id !== noneOf(question));
      expect(listUnanswered(new Set(others))).toEqual([question]);
      expect(evaluate(...others)).toEqual({ kind: 'unanswered' });
    }
    expect(evaluate('pregnancy')).toEqual({ kind: 'unanswered' });
  });

  it('sends an emergency away at once, before the other questions', () => {
    for (const { id } of SUITABILITY_QUESTIONS[0]?.choices ?? []) expect(evaluate(id).kind).toBe('emergency');
    expect(RESULT_MESSAGES.emergency.next.join(' ')).toContain('1122');
  });

  it('says what the answers allow, and never that it is safe', () => {
    for (const { title, meaning, next } of Object.values(RESULT_MESSAGES)) {
      expect(next.length).toBeGreaterThan(1);
      expect([title, meaning, ...next].join(' ')).not.toMatch(/\bsafe\b|go ahead|nothing speaks against/i);
    }
    expect(RESULT_MESSAGES.not_ruled_out.meaning).toMatch(/^Based on your answers/);
    expect(RESULT_MESSAGES.not_ruled_out.meaning).toContain('doesn’t prove');
  });
});
