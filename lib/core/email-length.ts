/** RFC 5321, 4.5.3.1: no address is longer. */
export const MAX_EMAIL_LENGTH = 254;
/** Longer than any address with what may be pasted around it; longer input is not parsed. */
export const MAX_EMAIL_INPUT_LENGTH = 320;
