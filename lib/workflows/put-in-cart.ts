import 'server-only';
import { addLine } from '@/lib/cart/add-line';
import { noteSourceArticle } from '@/lib/cart/note-source-article';
import { isArticle } from '@/lib/content/queries';

/**
 * Puts units of a sku into the cart behind `token`, as `addLine` does, and notes the article that led there, if it is
 * one of ours and the first.
 */
export async function putInCart(
  input: Parameters<typeof addLine>[0] & { sourceArticle?: string | null },
): ReturnType<typeof addLine> {
  const { sourceArticle, ...line } = input;
  const added = await addLine(line);
  if (added.ok && sourceArticle && (await isArticle(sourceArticle))) {
    await noteSourceArticle({ token: added.value.token, articleSlug: sourceArticle });
  }
  return added;
}
