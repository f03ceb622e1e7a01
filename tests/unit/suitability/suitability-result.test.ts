import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSuitability, listUnanswered } from '@/lib/suitability/evaluate-suitability';
import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import { SAFETY_RULE_IDS, SAFETY_RULES } from '@/lib/suitability/safety-rules';
import { SUITABILITY_QUESTIONS } from '@/lib/suitability/suitability-questions';

const NONE = ['place_none', 'health_none', 'skin_none'];
const CHOICES = SUITABILITY_QUESTIONS.flatMap(({ choices }) => choices);
const evaluate = (...ticked: string[]) => evaluateSuitability(new Set(ticked));

/** The whole decision table a second time, so that no outcome changes by accident. */
const EXPECTED = {
  broken_skin: 'not_for_you',
  varicose_veins: 'not_for_you',
  front_of_neck: 'not_for_you',
  recent_injury: 'not_for_you',
  pregnancy: 'ask_doctor',
  implant: 'ask_doctor',
  bleeding: 'ask_doctor',
  thrombosis: 'ask_doctor',
  cancer: 'ask_doctor',
  numbness: 'ask_doctor',
  heat: 'ask_doctor',
  light: 'ask_doctor',
  health_unsure: 'ask_doctor',
  skin_unsure: 'ask_doctor',
  place_none: 'go_ahead',
  health_none: 'go_ahead',
  skin_none: 'go_ahead',
} as const;

describe('the suitability check', () => {
  it.each(Object.entries(EXPECTED))('%s leads to %s', (choice, kind) => {
    expect(evaluate(choice, ...NONE).kind).toBe(kind);
  });

  it('asks about every rule of the safety note once, and about nothing that no rule is for', () => {
    expect(CHOICES.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
    expect(CHOICES.map(({ id }) => id)).toEqual(expect.arrayContaining(SAFETY_RULE_IDS));
  });

  it('gives the reason of every contraindication, the most serious first', () => {
    const { kind, reasons } = evaluate('pregnancy', 'light', 'front_of_neck');
    expect(kind).toBe('not_for_you');
    expect(reasons.map(({ id }) => id)).toEqual(['front_of_neck', 'pregnancy', 'light']);
    expect(reasons[0]?.reason).toBe(SAFETY_RULES.front_of_neck.reason);
  });

  it('has the outcome of the most serious answer, whatever else is selected', () => {
    fc.assert(
      fc.property(fc.subarray(CHOICES.map(({ id }) => id)), (ticked) => {
        const consequences = CHOICES.filter(({ id }) => ticked.includes(id)).map(
          (choice) => choice.consequence,
        );
        const gravest = (['not_for_you', 'ask_doctor'] as const).find((one) => consequences.includes(one));
        expect(evaluate(...ticked).kind).toBe(gravest ?? 'go_ahead');
      }),
    );
  });

  it('requires an answer to every question, if only “none of this”', () => {
    expect(listUnanswered(new Set())).toEqual(['place', 'health', 'skin']);
    expect(listUnanswered(new Set(['place_none', 'skin_unsure', 'what else']))).toEqual(['health']);
    expect(listUnanswered(new Set(NONE))).toEqual([]);
  });

  it('ends in kind words with something to do, whichever way', () => {
    for (const { title, meaning, next } of Object.values(RESULT_MESSAGES)) {
      expect(title && meaning).toBeTruthy();
      expect(next.length).toBeGreaterThan(1);
    }
  });
});
