import { describe, expect, it } from 'vitest';
import { previewPage } from '@/lib/sharing/link/preview-page';
import { buildSharePayload } from '@/lib/sharing/link/share-payload';
import { DISCLOSURE, PREVIEW_DISCLOSURE } from '@/lib/sharing/link/share-text';
import { isShareToken, newShareToken } from '@/lib/sharing/link/share-token';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { massager } from './shared-product';

const siteUrl = 'https://shop.example.com';
const token = 'AbCdEfGhIjKlMnOpQrStUv-_';
const SHARE_URL = `${siteUrl}/s/${token}`;
const invite = (network: (typeof SHARE_NETWORKS)[number], product = massager) =>
  buildSharePayload({ network, product, token, siteUrl });
const paramsOf = (address: string | null) => Object.fromEntries(new URL(address ?? '').searchParams);

describe('the address that a network is opened with', () => {
  it('names the link, and words with the disclosure wherever a network takes words', () => {
    for (const network of SHARE_NETWORKS) {
      const { intentUrl, shareUrl, text } = invite(network);
      expect(shareUrl).toBe(SHARE_URL);
      expect(text.startsWith(DISCLOSURE), network).toBe(true);
      if (intentUrl) expect(decodeURIComponent(intentUrl)).toContain(SHARE_URL);
      if (intentUrl) expect(intentUrl).not.toMatch(/[+ \u00a0]/);
    }
  });

  it.each(['x', 'whatsapp', 'pinterest', 'telegram', 'email'] as const)(
    'carries the disclosure to %s',
    (network) => {
      expect(decodeURIComponent(invite(network).intentUrl ?? '')).toContain(DISCLOSURE);
    },
  );

  it.each(['native', 'copy'] as const)('is none for %s', (network) => {
    expect(invite(network).intentUrl).toBeNull();
  });

  it('has no prefilled text on Facebook or LinkedIn', () => {
    expect(paramsOf(invite('facebook').intentUrl)).toEqual({ u: SHARE_URL });
    expect(paramsOf(invite('linkedin').intentUrl)).toEqual({ url: SHARE_URL });
  });

  it('has the price in rupees on WhatsApp, and none when nothing is on sale', () => {
    expect(paramsOf(invite('whatsapp').intentUrl).text).toBe(
      `${DISCLOSURE} *NUE™ Cupping Massager* – from PKR 6,800. ${massager.tagline} ${SHARE_URL}`,
    );
    const one = invite('whatsapp', { ...massager, hasSeveralPrices: false });
    expect(one.text).toContain('– PKR 6,800.');
    expect(invite('whatsapp', { ...massager, fromPriceMinor: null }).text).not.toContain('PKR');
  });

  it('gives Pinterest a picture to pin', () => {
    expect(paramsOf(invite('pinterest').intentUrl).media).toBe(
      `${siteUrl}/s/pictures/nue-cupping-massager/wide.jpg?v=k3x`,
    );
  });

  it('leaves space for the link on X', () => {
    expect(invite('x').text.length).toBeLessThanOrEqual(280 - 24);
  });
});

describe('the name of a share', () => {
  it('is 144 random bits of base64url, as the database asks for', () => {
    const made = Array.from({ length: 200 }, newShareToken);
    expect(new Set(made).size).toBe(200);
    for (const name of made) expect(isShareToken(name)).toBe(true);
  });

  it.each(['', 'A'.repeat(23), 'A'.repeat(25), `${'A'.repeat(23)}=`, `${'A'.repeat(24)}\n`])(
    'is not %j',
    (name) => {
      expect(isShareToken(name)).toBe(false);
    },
  );
});

describe('the preview', () => {
  it('is light, says who gains, and lets no word of a product become markup', () => {
    const product = { ...massager, title: '<script>alert(1)</script>"', tagline: "It's & more." };
    const html = previewPage({ product, token, siteUrl, shopName: 'Cups & Co' });
    expect(html.length).toBeLessThan(8_000);
    expect(html).toContain('<meta property="og:site_name" content="Cups &amp; Co">');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('The massager &quot;standing&quot; on its cup &amp; more');
    expect(html).toContain(PREVIEW_DISCLOSURE);
    expect(html).toContain(`<meta property="og:url" content="${SHARE_URL}">`);
  });
});
