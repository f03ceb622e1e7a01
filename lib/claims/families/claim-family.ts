import type { ClaimKind } from '@/lib/claims/claim';

/** The patterns of one kind of claim (lib/claims/text/pattern-matcher.ts says how they are written). */
export type ClaimFamily = {
  kind: ClaimKind;
  /** Taken back by a negation, a condition or a doubt around them. */
  patterns: readonly string[];
  /** A negation is part of them ("no side effects") or cannot take them back. */
  firmPatterns: readonly string[];
  /** Only in texts about the product, where hardly anything else is spoken of. */
  productPatterns?: readonly string[];
  /** A part of the body: in an offer a claim unless it is where the product is used. */
  partPatterns?: readonly string[];
  /** Hardly a claim by themselves; but a text that sells has to name them only in order to warn. */
  mentionPatterns?: readonly string[];
};
