import { z } from 'zod';
import { STAFF_ROLES } from '@/lib/auth/authorisation/permissions';
import { NO_CONTROL_CHARACTERS } from '@/lib/auth/sign-in/sign-in-schema';
import { hasCardNumber } from '@/lib/core/card-number';
import { emailField as anyEmailField } from '@/lib/core/email-field';
import { CARD_NUMBER_REFUSED } from '@/lib/http/card-number-fields';

const MAX_NAME_LENGTH = 80;

/** An email address as it is kept: lower case. */
export const staffEmailField = anyEmailField({
  missing: 'Type the whole address, for example name@shop.pk.',
  incomplete: 'Type the whole address, for example name@shop.pk.',
}).transform((address) => address.toLowerCase());

/** A name as colleagues see it. */
export const staffNameField = z
  .string()
  .trim()
  .min(1, 'Type the name that your colleagues know you by.')
  .max(MAX_NAME_LENGTH, `A name has at most ${MAX_NAME_LENGTH} letters here.`)
  .regex(NO_CONTROL_CHARACTERS, 'Leave out line breaks and other control characters.')
  .refine((name) => !hasCardNumber(name), CARD_NUMBER_REFUSED);

/** One of the roles. */
export const staffRoleField = z.enum(STAFF_ROLES, { error: 'Choose a role.' });
