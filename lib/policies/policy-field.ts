import type { PolicyName } from './policy';

/** What only the owner, or the owner's lawyer, can say on a policy. */
export type PolicyField = {
  policy: PolicyName;
  /** The heading of its section. */
  heading: string;
  /** For the owner: what to think of. */
  guidance: readonly string[];
  /** Neutral wording that stands on the page, marked as a draft, until the owner confirms a text. */
  draft: string;
};
