import { revalidatePath } from 'next/cache';
import { REVALIDATION_HEADER, revalidationSecret } from '@/lib/catalogue/revalidation-secret';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';
import { notFound, problemResponse } from '@/lib/http/problem';

/** Marks every prerendered page as stale. Only the server process itself knows the key (lib/catalogue/revalidation-secret.ts). */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    if (request.headers.get(REVALIDATION_HEADER) !== revalidationSecret()) {
      return problemResponse(notFound('Check the path.'));
    }
    revalidatePath('/', 'layout');
    return privateJson({ refreshed: true });
  },
});
