import { readCartToken } from '@/lib/cart/cart-cookie';
import { countryRule } from '@/lib/checkout/countries';
import { endpoint } from '@/lib/http/endpoint';
import { invalidFields, problemResponse } from '@/lib/http/problem';
import { privateJson } from '@/lib/http/wants-page';
import { quoteDelivery } from '@/lib/workflows/quote-delivery';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request) => {
    const country = new URL(request.url).searchParams.get('country')?.toUpperCase() ?? '';
    if (!countryRule(country)) {
      return problemResponse(
        invalidFields({ country: 'We do not deliver to this country. Choose one from the list.' }),
      );
    }
    return privateJson(await quoteDelivery({ cartToken: await readCartToken(), country }));
  },
});
