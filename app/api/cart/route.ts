import { renderRequestedCart } from '@/components/cart/render-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCartByToken } from '@/lib/cart/queries';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request) => {
    const cart = await getCartByToken(await readCartToken());
    return privateJson({ ...cart, ...(await renderRequestedCart(request, cart)) });
  },
});
