import { currentRequestId } from '@/lib/log/request-context';

type Extension = string | number | readonly Extension[] | { readonly [name: string]: Extension };

/** Problem details (RFC 9457): a stable code for programs, a sentence for people. */
export type Problem = {
  status: number;
  code: string;
  title: string;
  /** What happened and what to do now. */
  detail: string;
  /** Validation errors by the dotted path of the field. */
  fields?: Record<string, string>;
  /** Further members, flat. */
  extensions?: Record<string, Extension>;
  headers?: Record<string, string>;
};

/** What is sent of a problem, with the id by which the log knows the request. */
export function problemBody({ status, code, title, detail, fields, extensions }: Problem): string {
  const requestId = currentRequestId();
  return JSON.stringify({
    type: `urn:nue:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(fields ? { fields } : {}),
    ...extensions,
    ...(requestId ? { requestId } : {}),
  });
}

/** The headers that go with it. */
export function problemHeaders({ headers }: Problem): Record<string, string> {
  return { 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store', ...headers };
}

/** Responds with a problem as `application/problem+json`. */
export function problemResponse(problem: Problem): Response {
  return new Response(problemBody(problem), { status: problem.status, headers: problemHeaders(problem) });
}

/** The problem of an address at which there is nothing. @param detail what to do now. */
export function notFound(detail: string): Problem {
  return { status: 404, code: 'not_found', title: 'There is nothing at this address', detail };
}

/** The problem of invalid input, stated field by field. */
export function invalidFields(fields: Record<string, string>): Problem {
  return {
    status: 422,
    code: 'invalid_fields',
    title: 'Please check some fields',
    detail: Object.values(fields)[0] ?? 'Check the fields, please.',
    fields,
  };
}
