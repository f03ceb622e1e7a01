import 'server-only';
import type { TypedCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { CREDENTIAL_FIELDS } from './credential-errors';

/** What a form brings to prove who sends it. */
export function readOwnCredentials(form: FormData): TypedCredentials {
  return {
    password: String(form.get(CREDENTIAL_FIELDS.password) ?? ''),
    code: String(form.get(CREDENTIAL_FIELDS.code) ?? ''),
  };
}
