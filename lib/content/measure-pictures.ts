import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { MeasuredPicture } from './article';
import type { ContentIssue } from './content-issue';

const PICTURE_FILE = /\.(jpe?g|png|webp|avif)$/i;
/** The widest that a page asks for; a smaller original would be shown blown up. */
const MIN_WIDTH = 1600;

type Measured = {
  /** By file name. */
  pictures: ReadonlyMap<string, MeasuredPicture>;
  issues: ContentIssue[];
};

/** Names and measures the pictures that lie beside the articles; `npm run build` makes their files for browsers. */
export async function measurePictures(input: { projectRoot: string; folder: string }): Promise<Measured> {
  const folder = path.join(input.projectRoot, input.folder);
  const files = (await readdir(folder)).filter(isPictureFile).sort();
  const pictures = new Map<string, MeasuredPicture>();
  const issues: ContentIssue[] = [];
  for (const name of files) {
    const file = path.posix.join(input.folder, name);
    const picture = await measurePicture(path.join(folder, name)).catch(() => null);
    if (!picture) issues.push({ file, line: 1, message: 'is not a picture that can be read' });
    else if (picture.width < MIN_WIDTH) {
      const message = `is ${picture.width} pixels wide, and at least ${MIN_WIDTH} are needed`;
      issues.push({ file, line: 1, message });
    } else pictures.set(name, picture);
  }
  return { pictures, issues };
}

export function isPictureFile(name: string): boolean {
  return PICTURE_FILE.test(name);
}

/** The name under public/pictures of a picture that lies beside an article. */
export function pictureNameOf(file: string): string {
  return `articles/${path.parse(file).name}`;
}

async function measurePicture(file: string): Promise<MeasuredPicture> {
  const upright = sharp(file).autoOrient();
  const { autoOrient } = await sharp(file).metadata();
  const tiny = await upright.resize({ width: 16 }).webp({ quality: 60 }).toBuffer();
  return {
    name: pictureNameOf(file),
    width: autoOrient.width,
    height: autoOrient.height,
    blur: `data:image/webp;base64,${tiny.toString('base64')}`,
  };
}
