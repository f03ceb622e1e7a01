import { describeContent, readContent } from './read-content';
import { writeNewArticle } from './write-new-article';

const USAGE = `
  npm run article -- new <slug>        begins an article: content/articles/<slug>.mdx
  npm run article -- check             says what is wrong in the articles, with file and line
  npm run article -- preview [slug]    shows them in the browser and again whenever a file is saved

docs/writing-articles.md tells how to write one.
`;

/** @returns the exit code. */
export async function runArticle([command, slug]: readonly string[]): Promise<number> {
  switch (command) {
    case 'new': {
      const written = await writeNewArticle({ slug: slug ?? '', today: new Date() });
      console.log(written.message);
      return written.file === null ? 1 : 0;
    }
    case 'check': {
      const content = await readContent();
      console.log(describeContent(content));
      return content.faults.length > 0 ? 1 : 0;
    }
    case 'preview': {
      const { previewArticles } = await import('./preview-articles');
      return previewArticles(slug);
    }
    default:
      console.log(USAGE);
      return command === undefined ? 0 : 1;
  }
}
