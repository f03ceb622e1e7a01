import pictures from '@/public/pictures/pictures.json';
import type { ArticlePicture, MeasuredPicture } from './article';
import type { ArticleFrontMatter } from './article-schema';

type Resolved = { picture: ArticlePicture; issue?: undefined } | { picture: null; issue: string };

/** Finds the picture that the front matter names: beside the article (`file`) or among the shop's own (`name`). */
export function resolvePicture(input: {
  picture: ArticleFrontMatter['picture'];
  /** Those beside the article, by file name. */
  pictures: ReadonlyMap<string, MeasuredPicture>;
}): Resolved {
  const { name, file, alt } = input.picture;
  if (file !== undefined) {
    const measured = input.pictures.get(file);
    if (!measured) return { picture: null, issue: `there is no "${file}" beside the article` };
    return { picture: { name: measured.name, alt, measured } };
  }
  if (name === undefined || !Object.hasOwn(pictures, name)) {
    const names = Object.keys(pictures).join(', ');
    return { picture: null, issue: `the shop has no picture "${name}"; it has ${names}` };
  }
  return { picture: { name, alt, measured: null } };
}
