import { expect, it } from 'vitest';
import type { Product } from '@/lib/catalogue/product';
import type { DeliveryDestination } from '@/lib/checkout/delivery-destinations';
import { minor } from '@/lib/core/money';
import { writeLlmsText } from '@/lib/reports/write-llms-text';
import { writeProductFeed } from '@/lib/reports/write-product-feed';

const PRODUCT: Product = {
  slug: 'cup',
  title: 'Cup & <case>',
  tagline: 'For a tight neck.',
  description: 'A cup.',
  specifications: [],
  areFiguresConfirmed: true,
  boxContents: [],
  pictures: [
    { name: 'hero', alt: '', width: 1, height: 1, blur: null },
    { name: 'controls', alt: '', width: 1, height: 1, blur: null },
  ],
  updatedAt: new Date(0),
  variants: [
    {
      sku: 'CUP-1',
      title: 'Single',
      unitPriceMinor: minor(680_000),
      formerPriceMinor: null,
      comparison: null,
      currency: 'PKR',
      available: 3,
      picture: null,
    },
    {
      sku: 'CUP-2',
      title: 'Duo',
      unitPriceMinor: minor(1_200_000),
      formerPriceMinor: minor(1_360_000),
      comparison: null,
      currency: 'PKR',
      available: 0,
      picture: { name: 'controls', alt: '', width: 1, height: 1, blur: null },
    },
  ],
};
const DELIVERY: DeliveryDestination[] = [
  {
    code: 'standard',
    title: 'Standard',
    minDays: 3,
    maxDays: 5,
    regularPriceMinor: minor(25_000),
    freeFromSubtotalMinor: minor(1_000_000),
    currency: 'PKR',
    countries: ['PK'],
  },
  {
    code: 'airmail',
    title: 'Airmail',
    minDays: 7,
    maxDays: 14,
    regularPriceMinor: minor(550_000),
    freeFromSubtotalMinor: null,
    currency: 'PKR',
    countries: ['DE', 'GB'],
  },
];
const siteUrl = 'https://shop.example';

it('has an item for each variant, with what a merchant centre asks for', () => {
  const feed = writeProductFeed({ products: [PRODUCT], delivery: DELIVERY, siteUrl, shopName: 'Cups & Co' });
  expect(feed).toContain('<title>Cups &amp; Co</title>');
  // The trade name of the product stays with it, whoever sells it.
  expect(feed).toContain('<g:brand>NUE</g:brand>');
  const [, single = '', duo = ''] = feed.split('<item>');
  expect(single).toContain('<g:id>CUP-1</g:id>');
  expect(single).toContain('<g:title>Cup &amp; &lt;case&gt;, Single</g:title>');
  expect(single).toContain('<g:link>https://shop.example/products/cup/CUP-1</g:link>');
  expect(single).toContain('<g:image_link>https://shop.example/pictures/hero-1200.webp</g:image_link>');
  expect(single).toContain('<g:availability>in_stock</g:availability>');
  expect(single).toContain('<g:price>6800.00 PKR</g:price>');
  expect(single).not.toContain('sale_price');
  expect(single).toMatch(/<g:country>PK<[\s\S]*<g:service>Standard<[\s\S]*<g:price>250.00 PKR</);
  expect(single.match(/<g:country>[A-Z]{2}</g)).toEqual(
    ['PK', 'DE', 'GB'].map((code) => `<g:country>${code}<`),
  );
  expect(duo).toContain('<g:link>https://shop.example/products/cup/CUP-2</g:link>');
  expect(duo).toContain('<g:availability>out_of_stock</g:availability>');
  expect(duo).toContain('<g:image_link>https://shop.example/pictures/controls-1200.webp</g:image_link>');
});

it('has the reduced price beside the former one, and free delivery where the variant alone qualifies', () => {
  const duo =
    writeProductFeed({ products: [PRODUCT], delivery: DELIVERY, siteUrl, shopName: 'Cups & Co' }).split(
      '<item>',
    )[2] ?? '';
  expect(duo).toContain('<g:price>13600.00 PKR</g:price>');
  expect(duo).toContain('<g:sale_price>12000.00 PKR</g:sale_price>');
  expect(duo).toContain('<g:price>0.00 PKR</g:price>');
});

it('gives language models prices, delivery and that nothing is treated', () => {
  const text = writeLlmsText({
    products: [PRODUCT],
    articles: [],
    delivery: DELIVERY,
    methods: ['cash_on_delivery'],
    siteUrl,
    shopName: 'Cups & Co',
  });
  expect(text).toContain('- Payment: cash within Pakistan. All prices are in Pakistani rupees (PKR).');
  expect(text).toMatch(/^# Cups & Co\n\n> Cups & Co sells/);
  expect(text).toContain('it does not treat, cure or heal a condition');
  expect(text).toContain('Duo PKR\u00a012,000 (sold out)');
  expect(text).toContain('Standard to Pakistan: PKR\u00a0250, 3 to 5 days.');
  expect(text).toContain('Airmail to Germany and the United Kingdom: PKR\u00a05,500, 7 to 14 days.');
  expect(text).toContain('We deliver to no other country.');
  expect(text).toContain('- [Returns and refunds](https://shop.example/policies/returns): How to send');
  expect(text).toContain('- [Safety manual](https://shop.example/policies/safety-manual): Who');
});
