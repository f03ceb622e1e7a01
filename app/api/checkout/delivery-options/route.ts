import { readCartToken } from '@/lib/cart/cart-cookie';
import { countryRule } from '@/lib/checkout/countries';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';
import { invalidFields, problemResponse } from '@/lib/http/problem';
import { quoteDelivery } from '@/lib/workflows/checkout/quote-delivery';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request) => {
    const country = new URL(request.url).searchParams.get('country')?.toUpperCase() ?? '';
    if (!countryRule(country)) {
      return problemResponse(
        invalidFields({ country: 'We don’t deliver to this country. Choose one from the list.' }),
      );
    }
    return privateJson(await quoteDelivery({ cartToken: await readCartToken(), country }));
  },
});
