/** NIST SP 800-63B-4, 3.1.1.2: fifteen characters where the password may be all that somebody is asked for. */
export const MIN_PASSWORD_LENGTH = 15;

/** Longer input is refused before hashing, so that nobody makes the server hash a novel. */
export const MAX_PASSWORD_LENGTH = 128;
