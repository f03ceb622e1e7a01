/** The name of the field in which an owner says why claims may stand. */
export const CLAIM_REASON_FIELD = 'claimReason';
