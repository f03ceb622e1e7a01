import { describePreview } from '@/components/previews/describe-preview';
import { renderPreview } from '@/components/previews/render-preview';
import { isPreviewSize } from '@/lib/core/preview-size';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';

/** The URL contains the version of the product, so that a cached picture is never stale. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (_request, { params }) => {
    const { slug, file } = await params;
    const [, size = ''] = /^(\w+)\.jpg$/.exec(String(file)) ?? [];
    const content = isPreviewSize(size) && (await describePreview({ of: 'product', slug: String(slug) }));
    if (!content || !isPreviewSize(size)) {
      return problemResponse({
        status: 404,
        code: 'not_found',
        title: 'There is no such picture',
        detail: 'Look at the product page.',
      });
    }
    const picture = await renderPreview({ ...content, size });
    return new Response(picture, {
      headers: {
        'Content-Type': 'image/jpeg',
        'Content-Length': String(picture.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  },
});
