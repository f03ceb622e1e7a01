import { z } from 'zod';
import { STAFF_ROLES } from './permissions';
import { LONGEST_EMAIL } from './sign-in-schema';

const LONGEST_NAME = 80;

/** An e-mail address as it is kept: lower case. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, 'This address is too long. Check it, please.')
  .pipe(z.email('Type the whole address, for example name@shop.pk.'));

/** A name as colleagues see it. */
export const nameField = z
  .string()
  .trim()
  .min(1, 'Type the name that your colleagues know you by.')
  .max(LONGEST_NAME, `A name has at most ${LONGEST_NAME} letters here.`);

/** One of the roles. */
export const roleField = z.enum(STAFF_ROLES, { error: 'Choose a role.' });
