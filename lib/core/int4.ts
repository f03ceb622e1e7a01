/** The largest value of PostgreSQL's `integer`: a number above it is in no column of that type. */
export const MAX_INT4 = 2_147_483_647;
