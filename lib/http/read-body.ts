import { fail, type Result, succeed } from '@/lib/core/result';
import type { Problem } from './problem';

/** A request as far as its body is concerned: one of the Fetch standard, or what stands in for it. */
export type BodySource = {
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
};

/** Reads a body whole, up to a size. The declared length is a claim; what counts is what arrives. */
export async function readBody(
  request: BodySource,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) return fail(tooLarge(maxBytes));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return fail(tooLarge(maxBytes));
    chunks.push(chunk);
  }
  return succeed(new Uint8Array(Buffer.concat(chunks)));
}

function tooLarge(maxBytes: number): Problem {
  return {
    status: 413,
    code: 'body_too_large',
    title: 'The request is too large',
    detail: `Send at most ${maxBytes} bytes.`,
  };
}
