type Extension = string | number | readonly string[];

/** A failure as the shop tells it (RFC 9457): a stable code for programs, a sentence for people. */
export type Problem = {
  status: number;
  code: string;
  title: string;
  /** What happened and what to do now. */
  detail: string;
  /** Faults by the dotted path of the field. */
  fields?: Record<string, string>;
  /** Further members, flat. */
  extensions?: Record<string, Extension | Record<string, Extension>>;
  headers?: Record<string, string>;
};

/** Answers with a problem as `application/problem+json`. */
export function problemResponse(problem: Problem): Response {
  const { status, code, title, detail, fields, extensions, headers } = problem;
  const body = {
    type: `urn:nue:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(fields ? { fields } : {}),
    ...extensions,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'private, no-store',
      ...headers,
    },
  });
}

/** The problem of a request that no retry would mend, stated field by field. */
export function invalidFields(fields: Record<string, string>): Problem {
  return {
    status: 422,
    code: 'invalid_fields',
    title: 'Some fields need another look',
    detail: Object.values(fields)[0] ?? 'Check the fields, please.',
    fields,
  };
}
