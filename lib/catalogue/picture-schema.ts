import { z } from 'zod';
import { isUuid } from '../core/ids';

/** What is said of a picture: its words for those who do not see it, and the variant that it stands for. */
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
