import { revalidatePath } from 'next/cache';
import { REFRESH_HEADER, refreshKey } from '@/lib/catalogue/refresh-key';
import { endpoint } from '@/lib/http/endpoint';
import { notFound, problemResponse } from '@/lib/http/problem';
import { privateJson } from '@/lib/http/wants-page';

/** Marks every prerendered page as stale. Only the server process itself knows the key (scripts/start.ts). */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    if (request.headers.get(REFRESH_HEADER) !== refreshKey()) {
      return problemResponse(notFound('Check the path.'));
    }
    revalidatePath('/', 'layout');
    return privateJson({ refreshed: true });
  },
});
