import 'server-only';
import { addLine } from '@/lib/cart/add-line';
import { recordSourceArticle } from '@/lib/cart/record-source-article';
import { isArticle } from '@/lib/content/queries';

/**
 * Adds units of a sku to the cart behind `token`, as `addLine` does, and records the source article, if there is such
 * an article and the cart has none yet.
 */
export async function addToCart(
  input: Parameters<typeof addLine>[0] & { sourceArticle?: string | null },
): ReturnType<typeof addLine> {
  const { sourceArticle, ...line } = input;
  const added = await addLine(line);
  if (added.ok && sourceArticle && (await isArticle(sourceArticle))) {
    await recordSourceArticle({ token: added.value.token, articleSlug: sourceArticle });
  }
  return added;
}
