import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicArticleList } from '@/components/articles/listing/topic-article-list';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { listArticles } from '@/lib/content/queries';
import { findTopic, listTopics, type Topic } from '@/lib/content/topics';

export const dynamic = 'force-static';
export const dynamicParams = false;

const MAX_DESCRIPTION_LENGTH = 160;

type Props = { params: Promise<{ topic: string }> };

export async function generateStaticParams() {
  return listTopics(await listArticles()).map(({ slug }) => ({ topic: slug }));
}

async function readTopic({ params }: Props) {
  return findTopic(await listArticles(), (await params).topic);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const topic = await readTopic(props);
  if (!topic) return {};
  return pageMetadata({
    path: topic.path,
    title: `Articles on ${topic.name}`,
    description: describe(topic),
    preview: { of: 'articles' },
    previewAlt: 'Articles: careful reading for stiff necks and tired backs.',
  });
}

/** Names as many articles as a search result shows. */
function describe({ name, articles }: Topic): string {
  const beginning = `What we have written on ${name}, with the sources named: `;
  const titles = articles.map(({ title }) => title);
  while (titles.length > 1 && beginning.length + titles.join('; ').length > MAX_DESCRIPTION_LENGTH)
    titles.pop();
  return `${beginning}${titles.join('; ')}.`;
}

export default async function TopicPage(props: Props) {
  const topic = await readTopic(props);
  if (!topic) notFound();
  return <TopicArticleList topic={topic} />;
}
