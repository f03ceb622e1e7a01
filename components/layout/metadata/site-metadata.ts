import 'server-only';
import type { Metadata, Viewport } from 'next';
import { previewImages } from '@/components/previews/preview-path';
import { getSiteUrl } from '@/lib/config/server-config';
import { summarisePaymentAtStart } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { getShopSettings } from '@/lib/settings/queries';

/** What every root layout says about its pages; a page's own title stands before the name of the shop. */
export async function siteMetadata(): Promise<Metadata> {
  const { shopName } = await getShopSettings();
  const payment = summarisePaymentAtStart({ methods: listConfiguredPaymentMethods(), as: 'short' });
  return {
    metadataBase: new URL(getSiteUrl()),
    title: {
      default: `${shopName}: warmth and suction for your upper back and shoulders`,
      template: `%s · ${shopName}`,
    },
    description: `${shopName} sells the NUE Cupping Massager, for comfort at home, and delivers it across Pakistan. ${payment}.`,
    // Each page's own path, without what stands behind a question mark.
    alternates: { canonical: './' },
    applicationName: shopName,
    formatDetection: { telephone: false, email: false, address: false },
    openGraph: {
      siteName: shopName,
      type: 'website',
      locale: 'en_PK',
      images: previewImages(
        { of: 'home' },
        `${shopName}: warmth and suction for your upper back and shoulders.`,
      ),
    },
  };
}

/** Browser chrome in the background colour of the page. */
export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f2eb' },
    { media: '(prefers-color-scheme: dark)', color: '#181310' },
  ],
};
