import type { Instrumentation } from 'next';
import { isUnreachable } from '@/lib/db/unreachable';
import { noteUnreachable } from '@/lib/http/failure-note';

/** Next asks this of every page and server action that threw; the server then answers 503 (scripts/server). */
export const onRequestError: Instrumentation.onRequestError = (error) => {
  if (isUnreachable(error)) noteUnreachable();
};
