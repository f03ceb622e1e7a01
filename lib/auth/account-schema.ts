import { z } from 'zod';
import { hasCardNumber } from '../core/card-number';
import { emailField as anyEmailField } from '../core/email-field';
import { CARD_NUMBER_REFUSED } from '../http/card-number-fields';
import { STAFF_ROLES } from './permissions';
import { WITHOUT_CONTROLS } from './sign-in-schema';

const LONGEST_NAME = 80;

/** An e-mail address as it is kept: lower case. */
export const emailField = anyEmailField({
  missing: 'Type the whole address, for example name@shop.pk.',
  incomplete: 'Type the whole address, for example name@shop.pk.',
}).transform((address) => address.toLowerCase());

/** A name as colleagues see it. */
export const nameField = z
  .string()
  .trim()
  .min(1, 'Type the name that your colleagues know you by.')
  .max(LONGEST_NAME, `A name has at most ${LONGEST_NAME} letters here.`)
  .regex(WITHOUT_CONTROLS, 'Leave out line breaks and other control characters.')
  .refine((name) => !hasCardNumber(name), CARD_NUMBER_REFUSED);

/** One of the roles. */
export const roleField = z.enum(STAFF_ROLES, { error: 'Choose a role.' });
