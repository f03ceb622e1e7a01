import { describePreview } from '@/components/previews/describe-preview';
import { parsePreviewFileName, previewPath } from '@/components/previews/preview-path';
import { renderPreview } from '@/components/previews/render-preview';
import { listProductSlugs } from '@/lib/catalogue/queries';
import { listArticles } from '@/lib/content/queries';
import { cacheableResponse } from '@/lib/http/cacheable-response';
import { problemResponse } from '@/lib/http/problem';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const [articles, productSlugs] = await Promise.all([listArticles(), listProductSlugs()]);
  const paths = [
    previewPath({ of: 'home' }),
    previewPath({ of: 'articles' }),
    ...articles.map(({ slug }) => previewPath({ of: 'article', slug })),
    ...productSlugs.map((slug) => previewPath({ of: 'product', slug })),
  ];
  return paths.map((path) => ({ file: path.slice(path.lastIndexOf('/') + 1) }));
}

/** The picture that a network or a messenger shows beside a link to a page. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const subject = parsePreviewFileName((await params).file);
  const described = subject && (await describePreview(subject));
  if (!described) {
    return problemResponse({
      status: 404,
      code: 'not_found',
      title: 'There is no such picture',
      detail: 'Look at the page that it is to be of.',
    });
  }
  return cacheableResponse({
    body: await renderPreview({ ...described, size: 'wide' }),
    type: 'image/jpeg',
    freshSeconds: 86_400,
  });
}
