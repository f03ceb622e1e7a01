import { handleUpload } from '@/components/admin/pictures/handle-upload';
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { endpoint } from '@/lib/http/endpoint';

/** Uploads a picture of a product: a form with a file, which exceeds a server action's body limit. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const slug = String((await params).slug);
    const actor = await requireActor('products.manage', adminProductPath(slug));
    return handleUpload(request, { slug, actor });
  },
});
