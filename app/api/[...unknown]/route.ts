import { problemResponse } from '@/lib/http/problem';

function notFound(): Response {
  return problemResponse({
    status: 404,
    code: 'not_found',
    title: 'There is nothing at this address',
    detail: 'Check the path; the documented ones are in the README.',
  });
}

export { notFound as GET, notFound as POST, notFound as PUT, notFound as PATCH, notFound as DELETE };
