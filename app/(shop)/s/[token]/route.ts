import { getSiteUrl } from '@/lib/config/server-config';
import { endpoint } from '@/lib/http/endpoint';
import { seeOther } from '@/lib/http/form-response';
import { attributionCookie } from '@/lib/sharing/attribution-cookie';
import { readVisitorToken } from '@/lib/sharing/visitor-cookie';
import { openShareLink } from '@/lib/workflows/sharing/open-share-link';

/** Redirects people to the product page, which is prerendered and the same for everybody; crawlers get the preview. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request, { params }) => {
    const token = String((await params).token);
    const { method, headers } = request;
    const opened = await openShareLink(token, { method, headers, visitorToken: await readVisitorToken() });
    if (opened.shows === 'page') {
      const isSecure = getSiteUrl().startsWith('https:');
      return seeOther(opened.path, opened.isFriend ? [attributionCookie({ token, isSecure })] : []);
    }
    return new Response(opened.html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        Vary: 'User-Agent',
      },
    });
  },
});
