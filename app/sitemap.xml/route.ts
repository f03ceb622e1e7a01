import { writeSitemap } from '@/lib/reports/write-sitemap';

/** Read by the server too, to learn which pages to render again (server/revalidation/page-revalidator.ts): never stale. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return new Response(await writeSitemap(), {
    headers: { 'Content-Type': 'application/xml', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  });
}
