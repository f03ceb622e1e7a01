import { writeSitemap } from '@/lib/workflows/write-sitemap';

/** Read by the server too, to learn which pages to render again (scripts/server/page-refresher.ts): never stale. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return new Response(await writeSitemap(), {
    headers: { 'Content-Type': 'application/xml', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  });
}
