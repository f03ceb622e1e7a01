import type { OpeningFacts } from './opening-facts';

export type RequirementState = 'complete' | 'missing' | 'wrong';

/** How a requirement stands, with a sentence: what is there, or what to do. */
export type RequirementAssessment = { state: RequirementState; sentence: string };

/** What has to be there before a shop may take orders. */
export type OpeningRequirement = {
  title: string;
  why: string;
  /** Where in the back office it is completed: the very field. */
  href: (facts: OpeningFacts) => string;
  assess: (facts: OpeningFacts) => RequirementAssessment;
};

/** It is there: what it is. */
export function complete(sentence: string): RequirementAssessment {
  return { state: 'complete', sentence };
}

/** It is not there. */
export function missing(sentence: string): RequirementAssessment {
  return { state: 'missing', sentence };
}

/** It is there, and cannot stay as it is. */
export function wrong(sentence: string): RequirementAssessment {
  return { state: 'wrong', sentence };
}
