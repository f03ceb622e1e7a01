import type { MetadataRoute } from 'next';
import { getShopSettings } from '@/lib/settings/queries';

/** What a phone needs to put the shop on its home screen. Like the pages, rendered again when the settings change. */
export const dynamic = 'force-static';

const PAPER = '#f6f2eb';

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { shopName } = await getShopSettings();
  return {
    id: '/',
    name: `${shopName}: warmth and suction for your upper back and shoulders`,
    short_name: shopName,
    description: 'The NUE Cupping Massager, for comfort at home, and articles about the neck and back.',
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    // With the browser's own way back: a payment leads to another site and returns.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['shopping', 'lifestyle'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...(['192', '512'] as const).flatMap((size) => [
        { src: `/icons/device-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' },
        {
          src: `/icons/maskable-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: 'maskable' as const,
        },
      ]),
    ],
    shortcuts: [
      { name: 'The massager', url: '/products/nue-cupping-massager' },
      { name: 'Articles', url: '/articles' },
      { name: 'Find your order', url: '/orders/find' },
    ],
  };
}
