import { notFound, problemResponse } from '@/lib/http/problem';

function refuse(): Response {
  return problemResponse(notFound('Check the path; the documented ones are in the README.'));
}

export { refuse as GET, refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE };
