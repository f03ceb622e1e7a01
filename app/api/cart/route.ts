import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCartViewByToken } from '@/lib/cart/queries';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/wants-page';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async () => privateJson(await getCartViewByToken(await readCartToken())),
});
