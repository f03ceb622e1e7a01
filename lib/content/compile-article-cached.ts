import type { MeasuredPicture } from './article';
import { type CompiledArticle, compileArticle } from './compile-article';

type Source = { file: string; text: string; pictures: ReadonlyMap<string, MeasuredPicture> };

const cache = new Map<string, { from: string; compiled: Promise<CompiledArticle> }>();

/** As `compileArticle`, which takes a good part of a second: not again for a text that has not changed. */
export function compileArticleCached(projectRoot: string, source: Source): Promise<CompiledArticle> {
  const key = `${projectRoot}\0${source.file}`;
  const from = `${source.text}\0${JSON.stringify([...source.pictures])}`;
  const known = cache.get(key);
  if (known?.from === from) return known.compiled;
  const compiled = compileArticle(source);
  cache.set(key, { from, compiled });
  return compiled;
}
