import 'server-only';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { getArticle } from '@/lib/content/queries';
import { summarisePaymentAtStart } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { getShopSettings } from '@/lib/settings/queries';
import type { PreviewText } from './preview-card';
import type { PreviewSubject } from './preview-path';
import type { PreviewContent } from './render-preview';

/** What a preview picture shows; null for a subject that does not exist. */
export async function describePreview(subject: PreviewSubject): Promise<PreviewContent | null> {
  const [described, { shopName }] = await Promise.all([describe(subject), getShopSettings()]);
  if (!described) return null;
  return { ...described, text: { name: shopName, ...described.text } };
}

async function describe(
  subject: PreviewSubject,
): Promise<{ text: Omit<PreviewText, 'name'>; pictureName: string } | null> {
  switch (subject.of) {
    case 'home': {
      const title = 'Warmth and suction for your upper back and shoulders';
      const payment = summarisePaymentAtStart({ methods: listConfiguredPaymentMethods(), as: 'short' });
      const line = `Delivered across Pakistan. ${payment}.`;
      return { text: { kicker: 'NUE Cupping Massager', title, line }, pictureName: 'hero' };
    }
    case 'articles': {
      const title = 'Careful reading for stiff necks and tired backs';
      const line = 'What helps, how sure anyone can be, and when to see a doctor.';
      return { text: { kicker: 'Articles', title, line }, pictureName: 'still-life' };
    }
    case 'article': {
      const article = await getArticle(subject.slug);
      if (!article) return null;
      const { title, picture, readingMinutes, references } = article;
      const sources = references.length > 0 ? `, ${references.length} sources named` : '';
      const line = `${readingMinutes} minutes to read${sources}`;
      return { text: { kicker: article.topics[0] ?? 'Article', title, line }, pictureName: picture.name };
    }
    case 'product': {
      const product = await getProductBySlug(subject.slug);
      if (!product) return null;
      const text = { kicker: 'For comfort at home', title: product.title, line: product.tagline };
      return { text, pictureName: product.pictures[0]?.name ?? 'hero' };
    }
  }
}
