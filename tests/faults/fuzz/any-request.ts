import fc from 'fast-check';
import { anyActionCall } from './any-action-call';
import { anyAddress } from './any-address';
import { anyBody } from './any-body';
import { anyHeader } from './any-header';
import { anyJson, escapeAll } from './any-text';
import type { AttackSurface } from './attack-surface';

export type FuzzRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** Sent as the signed-in owner; else anonymously. */
  isOwner: boolean;
  /** Its body is signed as Stripe does. */
  isSigned: boolean;
};

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
];

/** A request to any route or server action of the shop. */
export function anyRequest(surface: AttackSurface): fc.Arbitrary<FuzzRequest> {
  const headers = fc.array(anyHeader, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
  const plain = fc
    .tuple(fc.constantFrom(...METHODS), anyAddress(surface.routes), headers, anyBody, fc.boolean())
    .map(([method, path, more, content, isOwner]): FuzzRequest => {
      const hasBody = content !== null && !['GET', 'HEAD', 'TRACE'].includes(method);
      const type: Record<string, string> = hasBody && content.type ? { 'content-type': content.type } : {};
      return {
        method,
        path,
        headers: { ...type, ...more },
        body: hasBody ? content.body : null,
        isOwner,
        isSigned: false,
      };
    });
  const action = fc
    .tuple(anyActionCall(surface), headers, fc.boolean())
    .map(([call, more, isOwner]): FuzzRequest => {
      const name: Record<string, string> = call.action ? { 'next-action': call.action } : {};
      return {
        method: 'POST',
        path: call.path,
        headers: { ...more, ...name, 'content-type': call.type },
        body: call.body,
        isOwner,
        isSigned: false,
      };
    });
  const webhook = fc
    .tuple(
      anyJson,
      anyJson,
      anyJson,
      fc.boolean(),
      fc.constantFrom('t=1,v1=', 't=,v1=', 'v1=x', 't=99999999999999,v1=00', '', 'é'),
    )
    .map(([id, type, objectId, isSigned, signature]): FuzzRequest => {
      const event = {
        id,
        type,
        created: 1_764_460_800,
        livemode: false,
        api_version: null,
        data: { object: { id: objectId } },
      };
      return {
        method: 'POST',
        path: '/api/webhooks/stripe',
        headers: { 'stripe-signature': escapeAll(signature).replaceAll('%3D', '=').replaceAll('%2C', ',') },
        body: JSON.stringify(event),
        isOwner: false,
        isSigned,
      };
    });
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 3, arbitrary: action },
    { weight: 1, arbitrary: webhook },
  );
}
