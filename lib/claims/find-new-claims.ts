import type { Claim, ClaimSection } from './claim';
import { groupBySentence } from './describe-claim';
import { findClaims } from './find-claims';

/** A text that staff write for visitors, under the name of its field. */
export type FieldText = { field: string; text: string };

/** A sentence of a field with the claims that it makes. */
export type FieldClaims = { field: string; sentence: string; claims: readonly Claim[] };

/**
 * The claims that texts make now and did not make before: what stood there was let stand, so that
 * whoever corrects a comma beside it is not asked again.
 */
export function findNewClaims(input: {
  before: readonly FieldText[];
  after: readonly FieldText[];
  /** An offer unless given. */
  about?: ClaimSection['about'];
}): FieldClaims[] {
  const { before, after, about = 'offer' } = input;
  const known = new Set(before.flatMap((text) => claimsOf(text, about)).map(({ sentence }) => sentence));
  return after.flatMap((text) => claimsOf(text, about)).filter(({ sentence }) => !known.has(sentence));
}

function claimsOf({ field, text }: FieldText, about: ClaimSection['about']): FieldClaims[] {
  const blocks = text.split('\n').map((line) => ({ text: line }));
  return groupBySentence(findClaims({ about, blocks })).map(({ sentence, claims }) => ({
    field,
    sentence,
    claims,
  }));
}
