import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCartByToken } from '@/lib/cart/queries';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async () => privateJson(await getCartByToken(await readCartToken())),
});
