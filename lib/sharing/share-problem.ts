import type { Problem } from '@/lib/http/problem';
import type { ShareError } from './share-errors';

/** The HTTP problem for each expected failure of a share. */
export function shareProblem(error: ShareError): Problem {
  switch (error.code) {
    case 'unknown_product':
      return {
        status: 422,
        code: error.code,
        title: 'We don’t have this product',
        detail: 'Share one from its product page.',
        fields: { productSlug: 'There is no product with this name.' },
      };
    case 'sharing_unavailable':
      return {
        status: 409,
        code: error.code,
        title: 'This network isn’t part of the offer',
        detail: 'Try another network, or come back later. You can still send someone the link to the page.',
      };
    case 'share_not_found':
      return {
        status: 404,
        code: error.code,
        title: 'We can’t find this share',
        detail: 'Share again from the product page, in the browser you buy with.',
      };
  }
}
