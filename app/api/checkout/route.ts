import { readCartToken } from '@/lib/cart/cart-cookie';
import { draftValues } from '@/lib/checkout/checkout-draft';
import { checkoutProblem } from '@/lib/checkout/checkout-problem';
import { checkoutSchema } from '@/lib/checkout/checkout-schema';
import { saveDraft } from '@/lib/checkout/save-draft';
import { addressPrefix, clientNetwork } from '@/lib/http/client-address';
import { endpoint } from '@/lib/http/endpoint';
import { acceptsHtml, privateJson, seeOther } from '@/lib/http/form-response';
import { type Problem, problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { type RawInput, readRawInput, validateInput } from '@/lib/http/read-input';
import { readAttributedShareToken } from '@/lib/sharing/attribution-cookie';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';

const PER_CART = { name: 'checkout-cart', points: 20, perSeconds: 600 };
// A campus or an office shares one address; this stops a script, not a crowd.
const PER_ADDRESS = { name: 'checkout-address', points: 300, perSeconds: 600 };
// Each submission may call Stripe two or three times; a client with many IPv6 addresses has them in one network.
const PER_NETWORK = { name: 'checkout-network', points: 600, perSeconds: 600 };

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const token = await readCartToken();
    const raw = await readRawInput(request, ['expectedTotalMinor']);
    if (!raw.ok) return problemResponse(raw.error);
    const refuse = (problem: Problem) => refuseCheckout(request, { problem, token, raw: raw.value });

    const input = validateInput(checkoutSchema, raw.value.data);
    if (!input.ok) return refuse(input.error);
    if (!token) return refuse(checkoutProblem({ code: 'cart_empty' }));
    const network = clientNetwork(request.headers);
    const tooMany = await consumeRateLimit([
      { limit: PER_CART, key: token },
      { limit: PER_ADDRESS, key: addressPrefix(request.headers) },
      { limit: PER_NETWORK, key: network },
    ]);
    if (tooMany) return refuse(tooMany);

    const started = await startCheckout({
      cartToken: token,
      request: input.value,
      addressPrefix: network,
      shareToken: await readAttributedShareToken(),
    });
    if (!started.ok) {
      const { paymentMethod, shippingAddress } = input.value;
      return refuse(checkoutProblem(started.error, { paymentMethod, country: shippingAddress.country }));
    }
    return raw.value.form ? seeOther(started.value.redirectUrl) : privateJson(started.value);
  },
});

/** A browser without JavaScript gets its form back as it was, with the errors; other clients get problem JSON. */
async function refuseCheckout(
  request: Request,
  input: { problem: Problem; token: string | null; raw: RawInput },
): Promise<Response> {
  const { problem, token, raw } = input;
  if (!raw.form || !acceptsHtml(request)) return problemResponse(problem);
  const { code, detail, fields = {} } = problem;
  await saveDraft({ token, draft: { values: draftValues(raw.form), problem: { code, detail, fields } } });
  return seeOther('/checkout');
}
