import { z } from 'zod';
import { emailField } from '@/lib/core/email-field';
import { SHARE_NETWORKS } from './share-network';

/** Body of `POST /api/share`. */
export const startShareSchema = z.object({
  network: z.enum(SHARE_NETWORKS, { error: `Choose one of: ${SHARE_NETWORKS.join(', ')}.` }),
  productSlug: z
    .string({ error: 'Say which product: productSlug is missing.' })
    .max(100, 'This is not the name of a product.')
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'This is not the name of a product; it is the last part of its address.',
    ),
});

/** Body of `POST /api/share/<id>/address`. */
export const notificationEmailSchema = z.object({
  email: emailField({ missing: 'Which address should we write to? email is missing.' }),
});
