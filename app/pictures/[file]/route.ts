import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';

/** Pictures that staff uploaded, beside the shop's own of public/pictures: what bears a name never changes. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (_request, { params }) => {
    const { file } = await params;
    const picture = await findPictureFile(String(file));
    if (!picture) {
      return problemResponse({
        status: 404,
        code: 'not_found',
        title: 'There is no such picture',
        detail: 'It may have been taken off its product.',
      });
    }
    return new Response(picture.bytes, {
      headers: {
        'Content-Type': picture.type,
        'Content-Length': String(picture.bytes.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  },
});
