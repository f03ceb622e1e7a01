import type { Instrumentation } from 'next';
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable';
import { recordDatabaseUnavailable } from '@/lib/http/request-outcome';

/** Next asks this of every page and server action that threw; the server then answers 503 (server/responses). */
export const onRequestError: Instrumentation.onRequestError = (error) => {
  if (isDatabaseUnavailable(error)) recordDatabaseUnavailable();
};
