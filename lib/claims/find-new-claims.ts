import type { Claim } from './claim';
import { groupBySentence } from './describe-claim';
import { findClaims } from './find-claims';

/** A text that staff write for visitors, under the name of its field. */
export type FieldText = { field: string; text: string };

/** A sentence of a field with the claims that it makes. */
export type FieldClaims = { field: string; sentence: string; claims: readonly Claim[] };

/**
 * The claims that texts of the shop's offer make now and did not make before: what stood there was let stand, so that
 * whoever corrects a comma beside it is not asked again.
 */
export function findNewClaims(input: {
  before: readonly FieldText[];
  after: readonly FieldText[];
}): FieldClaims[] {
  const known = new Set(input.before.flatMap(claimsOf).map(({ sentence }) => sentence));
  return input.after.flatMap(claimsOf).filter(({ sentence }) => !known.has(sentence));
}

function claimsOf({ field, text }: FieldText): FieldClaims[] {
  const blocks = text.split('\n').map((line) => ({ text: line }));
  return groupBySentence(findClaims({ about: 'offer', blocks })).map(({ sentence, claims }) => ({
    field,
    sentence,
    claims,
  }));
}
