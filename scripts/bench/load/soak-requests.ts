import { encodeRequest } from './encode-request';

const PAGES = [
  '/',
  '/products/nue-cupping-massager',
  '/articles',
  '/articles/upper-back-and-neck-pain',
  '/articles/topics',
  '/search?q=neck',
];
const ADDITIONS = ['NUE-CM-1', 'NUE-CM-2'];

/** Kinds of traffic, with how many of a hundred requests are of it. */
const SHARES = { pages: 40, 'unknown addresses': 20, pictures: 20, carts: 20 } as const;
export type SoakKind = keyof typeof SHARES;
export const SOAK_KINDS = Object.keys(SHARES) as SoakKind[];

/**
 * Requests as a busy and an unfriendly day bring them, mixed: pages with parameters that nobody has sent before, addresses
 * that nobody has, pictures, carts. No two are alike, so that whatever keeps something for each address grows.
 * @param input.pictures paths of pictures that the shop has.
 * @param input.carts cookies of carts; each gets four additions, which is lawful.
 */
export function createSoakRequests(input: {
  port: number;
  pictures: readonly string[];
  carts: readonly string[];
}) {
  const { port, pictures, carts } = input;
  let sent = 0;
  let additions = 0;

  const requestOf: Record<SoakKind, (serial: number) => Buffer> = {
    pages: (serial) => {
      const page = PAGES[serial % PAGES.length] ?? '/';
      return encodeRequest({ port, path: `${page}${page.includes('?') ? '&' : '?'}utm_campaign=${serial}` });
    },
    'unknown addresses': (serial) => encodeRequest({ port, path: unknownAddress(serial) }),
    pictures: (serial) => encodeRequest({ port, path: pictures[serial % pictures.length] ?? '/favicon.ico' }),
    carts: (serial) => {
      const token = carts[Math.floor(additions / 4) % carts.length];
      const headers = { Cookie: `cart=${token}; cart_hint=1` };
      if (serial % 2 === 0 || additions >= carts.length * 4)
        return encodeRequest({ port, path: '/api/cart', headers });
      const sku = ADDITIONS[additions++ % ADDITIONS.length];
      return encodeRequest({
        port,
        method: 'POST',
        path: '/api/cart/lines',
        headers,
        json: { sku, quantity: 1 },
      });
    },
  };

  return function next(): { kind: SoakKind; bytes: Buffer } {
    const kind = kindAt(sent % 100);
    return { kind, bytes: requestOf[kind](sent++) };
  };
}

function kindAt(percent: number): SoakKind {
  // 37 and 100 share no factor: the kinds alternate instead of coming in blocks.
  let rest = (percent * 37) % 100;
  for (const kind of SOAK_KINDS) {
    if (rest < SHARES[kind]) return kind;
    rest -= SHARES[kind];
  }
  return 'pages';
}

/** An address of a route that takes a part of its address as a name, or of none. */
function unknownAddress(serial: number): string {
  const name = `made-up-${serial}`;
  const addresses = [
    `/products/${name}`,
    `/products/nue-cupping-massager/${name}`,
    `/articles/${name}`,
    `/articles/topics/${name}`,
    `/previews/product-${name}.jpg`,
    `/previews/article-${name}.jpg`,
    `/s/${name}`,
    `/pictures/${name}.jpg`,
    `/${name}/${serial}`,
  ];
  return addresses[serial % addresses.length] ?? `/${name}`;
}
