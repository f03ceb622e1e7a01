import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { notFound, type Problem, problemResponse } from '@/lib/http/problem';
import { readRawInput } from '@/lib/http/read-input';
import { getAuthOptions } from './auth-options';
import { safeReturnPath } from './return-path';
import type { SignInChecks } from './sign-in';

const ACTIONS: Record<string, readonly string[]> = {
  GET: ['csrf', 'session', 'signin', 'signout', 'error'],
  POST: ['callback/credentials', 'signout'],
};
const FIELDS = ['csrfToken', 'callbackUrl', 'email', 'password', 'code'];

/**
 * next-auth's own routes, for the actions that the shop uses. Its handler is given a request that it can read (it
 * fails on broken JSON and on odd return addresses), and what it answers is made true for whatever name of the shop
 * the visitor uses: without NEXTAUTH_URL it takes itself to be at localhost:3000, so a redirect keeps its path alone.
 */
export async function handleAuthRequest(
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
  checks: SignInChecks,
): Promise<Response> {
  const { nextauth = [] } = await context.params;
  const action = [nextauth].flat();
  if (!ACTIONS[request.method]?.includes(action.join('/'))) return problemResponse(NOT_FOUND);
  const readable = await toReadableRequest(request);
  if (!readable.ok) return problemResponse(readable.problem);
  const faults: unknown[] = [];
  const answer: Response = await NextAuth(
    readable.request,
    { params: Promise.resolve({ nextauth: action }) },
    getAuthOptions(checks, (error) => faults.push(error)),
  );
  // A fault of ours is told as any other: in the log, and to the visitor as a problem without its words.
  if (faults.length > 0) throw faults[0];
  // Its 500 means a callback-url cookie that is no address; anything of ours would have thrown.
  if (answer.status === 500) return problemResponse(UNREADABLE);
  return withOwnLocation(request, answer);
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
  for (const field of FIELDS) {
    const value = input.value.data[field];
    if (typeof value === 'string') body.set(field, value);
  }
  return { ok: true, request: new NextRequest(url, { method: 'POST', body }) };
}

function withOwnLocation(request: Request, answer: Response): Response {
  const location = answer.headers.get('location');
  if (!location) return answer;
  const headers = new Headers(answer.headers);
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
