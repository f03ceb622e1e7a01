import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The front matter of a sound article, as lines; a test changes the ones it is about. */
export function frontMatter(changes: Record<string, string> = {}): string {
  const fields = {
    title: '"A stiff neck"',
    slug: 'stiff-neck',
    summary: '"What helps."',
    description: '"What helps a stiff neck."',
    author: '"The editors"',
    published: '2026-11-01',
    updated: '2026-11-02',
    topics: '[neck]',
    related: '[]',
    products: '[]',
    picture: '{ name: hero, alt: "A cup" }',
    faq: '[]',
    references: '[{ id: 1, title: "T", publisher: "P", year: "2020", url: "https://example.org/t" }]',
    ...changes,
  };
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n`;
}

/** Writes files to a fresh folder and gives it to `use`; the folder is gone afterwards. */
export async function withArticleFolder<T>(
  files: Record<string, string | Uint8Array>,
  use: (place: { projectRoot: string; folder: string }) => Promise<T>,
): Promise<T> {
  const projectRoot = await mkdtemp(path.join(tmpdir(), 'articles-'));
  try {
    await mkdir(path.join(projectRoot, 'content'));
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(projectRoot, 'content', name), text);
    }
    return await use({ projectRoot, folder: 'content' });
  } finally {
    await rm(projectRoot, { recursive: true });
  }
}
