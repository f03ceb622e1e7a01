import { handleUpload } from '@/components/admin/pictures/handle-upload';
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { endpoint } from '@/lib/http/endpoint';

/** Takes a picture for a product: a form with a file, which a server action's small body has no room for. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const slug = String((await params).slug);
    const actor = await requireActor('products.manage', adminProductPath(slug));
    return handleUpload(request, { slug, actor });
  },
});
