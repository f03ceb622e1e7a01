import { MAX_UPLOAD_BYTES, MIN_SIDE } from '@/lib/catalogue/picture-size';

const MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;

/** Why a picture was not taken, in a sentence that says what to do; by the code of the response. */
export const UPLOAD_PROBLEMS = {
  no_file: { status: 422, field: 'file', detail: 'Choose a file first.' },
  words_missing: {
    status: 422,
    field: 'alt',
    detail: 'Say what the picture shows, in at most 300 characters, and choose the file again.',
  },
  claims: {
    status: 422,
    field: 'alt',
    detail: 'The description promises an effect. Say only what the picture shows, and choose the file again.',
  },
  body_too_large: {
    status: 413,
    field: 'file',
    detail: `The file is larger than ${MEGABYTES} megabytes. Save a smaller copy, and send that.`,
  },
  not_a_picture: {
    status: 422,
    field: 'file',
    detail:
      'This file cannot be read as a picture. Send a JPEG, PNG, WebP or AVIF that opens on your device.',
  },
  too_many_pixels: {
    status: 422,
    field: 'file',
    detail:
      'This picture has more than 50 million pixels. Scale it down to about 3000 a side, and send that.',
  },
  too_small: {
    status: 422,
    field: 'file',
    detail: `This picture is too small: its shorter side needs at least ${MIN_SIDE} pixels, better 1600.`,
  },
  already_there: { status: 409, field: 'file', detail: 'The product shows this picture already.' },
  too_many_pictures: {
    status: 409,
    field: 'file',
    detail: 'The product has 20 pictures, which is the most. Delete one first.',
  },
} as const satisfies Record<string, { status: number; field: string; detail: string }>;

export type UploadProblem = keyof typeof UPLOAD_PROBLEMS;

/** Narrows the code that an address carries. */
export function isUploadProblem(code: unknown): code is UploadProblem {
  return typeof code === 'string' && Object.hasOwn(UPLOAD_PROBLEMS, code);
}
