import { z } from 'zod';
import { isUuid } from '@/lib/core/ids';

/** What staff enter about a picture: its alternative text, and the variant that it shows. */
export const pictureSchema = z.object({
  alt: z
    .string()
    .trim()
    .min(1, 'Say what the picture shows, for those who do not see it.')
    .max(300, 'Keep it within 300 characters.'),
  variantId: z
    .string()
    .refine((id) => id === '' || isUuid(id), 'Choose a version from the list.')
    .transform((id) => id || null),
});

export type PictureForm = z.infer<typeof pictureSchema>;
