import { answerUpload } from '@/components/admin/pictures/answer-upload';
import { productPath } from '@/components/admin/products/product-path';
import { requireActor } from '@/lib/auth/require-actor';
import { endpoint } from '@/lib/http/endpoint';

/** Takes a picture for a product: a form with a file, which a server action's small body has no room for. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const slug = String((await params).slug);
    const actor = await requireActor('products.manage', productPath(slug));
    return answerUpload(request, { slug, actor });
  },
});
