import type { SandboxContext } from '../sandbox-context';
import { list, type ParamFields, text } from './param-rule';

export type ApiMethod = 'GET' | 'POST' | 'DELETE';

/** A request to one endpoint, its parameters checked; `id` is empty where the path has none. */
export type ApiCall<Params> = { context: SandboxContext; id: string; params: Params };

export type ApiObject = { object: string };

export type ApiRoute = {
  method: ApiMethod;
  pattern: RegExp;
  fields: ParamFields;
  handle: (call: ApiCall<Record<string, unknown>>) => ApiObject;
};

type RouteDefinition<Params> = {
  method: ApiMethod;
  /** As Stripe's reference writes it, with `:id` for the id. */
  path: string;
  fields?: ParamFields;
  handle: (call: ApiCall<Params>) => ApiObject;
};

/**
 * Defines an endpoint. `Params` is the package's own parameter type: `fields` is checked before `handle` runs,
 * and the one cast from checked to typed is here.
 */
export function defineRoute<Params = Record<string, never>>(definition: RouteDefinition<Params>): ApiRoute {
  return {
    method: definition.method,
    pattern: new RegExp(`^${definition.path.replace(':id', '(?<id>[^/]+)')}$`),
    fields: { ...definition.fields, expand: list(text(200), 20) },
    handle: (call) => definition.handle(call as ApiCall<Params>),
  };
}
