import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { getPreviewPicture } from '@/lib/reports/get-preview-picture';

/** The URL contains the version of the product, so that a cached picture is never stale. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (_request, { params }) => {
    const { slug, file } = await params;
    const picture = await getPreviewPicture({ slug: String(slug), file: String(file) });
    if (!picture) {
      return problemResponse({
        status: 404,
        code: 'not_found',
        title: 'There is no such picture',
        detail: 'Look at the product page.',
      });
    }
    return new Response(picture, {
      headers: {
        'Content-Type': 'image/jpeg',
        'Content-Length': String(picture.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  },
});
