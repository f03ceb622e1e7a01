import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { safeReturnPath } from '@/lib/auth/sign-in/return-path';
import type { SignInUseCases } from '@/lib/auth/sign-in/sign-in';
import { notFound, type Problem, problemResponse } from '@/lib/http/problem';
import { readRawInput } from '@/lib/http/read-input';
import { getAuthOptions } from './auth-options';

const ACTIONS: Record<string, readonly string[]> = {
  GET: ['csrf', 'session', 'signin', 'signout', 'error'],
  POST: ['callback/credentials', 'signout'],
};
const FORWARDED_FIELDS = ['csrfToken', 'callbackUrl', 'email', 'password', 'code'];

/**
 * next-auth's own routes, for the actions that the shop uses. Its handler is given a request that it can read (it
 * fails on broken JSON and on odd return addresses), and its redirects are made relative, for whatever host name
 * the visitor uses: without NEXTAUTH_URL it takes itself to be at localhost:3000, so a redirect keeps its path alone.
 */
export async function handleAuthRequest(
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
  checks: SignInUseCases,
): Promise<Response> {
  const { nextauth = [] } = await context.params;
  const action = [nextauth].flat();
  if (!ACTIONS[request.method]?.includes(action.join('/'))) return problemResponse(NOT_FOUND);
  const readable = await toReadableRequest(request);
  if (!readable.ok) return problemResponse(readable.problem);
  const errors: unknown[] = [];
  const response: Response = await NextAuth(
    readable.request,
    { params: Promise.resolve({ nextauth: action }) },
    getAuthOptions(checks, (error) => errors.push(error)),
  );
  // A bug of ours is handled as any other: logged, and a problem response without its message.
  if (errors.length > 0) throw errors[0];
  // Its 500 means a callback-url cookie that is no address; anything of ours would have thrown.
  if (response.status === 500) return problemResponse(UNREADABLE);
  return withRelativeLocation(request, response);
}

type Readable = { ok: true; request: NextRequest } | { ok: false; problem: Problem };

async function toReadableRequest(request: Request): Promise<Readable> {
  const url = new URL(request.url);
  const error = url.searchParams.get('error');
  const query = new URLSearchParams({ callbackUrl: safeReturnPath(url.searchParams.get('callbackUrl')) });
  // A word, as the sign-in page knows some: nobody's text is carried along.
  if (error && /^[A-Za-z]{1,40}$/.test(error)) query.set('error', error);
  url.search = query.toString();
  if (request.method === 'GET') return { ok: true, request: new NextRequest(url) };
  const input = await readRawInput(request);
  if (!input.ok) return { ok: false, problem: input.error };
  const body = new URLSearchParams();
  for (const field of FORWARDED_FIELDS) {
    const value = input.value.data[field];
    if (typeof value === 'string') body.set(field, value);
  }
  return { ok: true, request: new NextRequest(url, { method: 'POST', body }) };
}

function withRelativeLocation(request: Request, response: Response): Response {
  const location = response.headers.get('location');
  if (!location) return response;
  const headers = new Headers(response.headers);
  const { pathname, search } = new URL(location, request.url);
  headers.set('Location', pathname + search);
  headers.set('Cache-Control', 'private, no-store');
  return new Response(null, { status: 303, headers });
}

const NOT_FOUND = notFound('Sign in at /sign-in.');

const UNREADABLE: Problem = {
  status: 400,
  code: 'malformed_request',
  title: 'The request could not be read',
  detail: 'Delete the cookies of this site, then try again.',
};
