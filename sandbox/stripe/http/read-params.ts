import { ApiError } from './api-error';
import type { FormBranch, FormTree } from './form-tree';
import type { ParamFields, ParamRule } from './param-rule';
import { readMetadata } from './read-metadata';
import { readText } from './read-text';

/** Checks a decoded form against what the endpoint takes, and turns its texts into numbers, flags and lists. */
export function readParams(branch: FormBranch, fields: ParamFields, path = ''): Record<string, unknown> {
  rejectUnknownParams(branch, fields, path);
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(fields)) {
    const param = path === '' ? name : `${path}[${name}]`;
    const tree = branch.get(name);
    if (tree !== undefined) values[name] = readValue(tree, rule, param);
    else if (rule.required) {
      throw new ApiError({ message: `Missing required param: ${param}.`, code: 'parameter_missing', param });
    }
  }
  return values;
}

function rejectUnknownParams(branch: FormBranch, fields: ParamFields, path: string): void {
  const unknown = [...branch.keys()]
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => (path === '' ? name : `${path}[${name}]`));
  const [param] = unknown;
  if (param === undefined) return;
  const noun = unknown.length === 1 ? 'parameter' : 'parameters';
  throw new ApiError({
    message: `Received unknown ${noun}: ${unknown.join(', ')}`,
    code: 'parameter_unknown',
    param,
  });
}

function readValue(tree: FormTree, rule: ParamRule, param: string): unknown {
  switch (rule.kind) {
    case 'text':
      return readText(asText(tree, 'string', param), rule, param);
    case 'integer':
      return readInteger(asText(tree, 'integer', param), rule.min, rule.max, param);
    case 'percentage':
      return readPercentage(asText(tree, 'decimal', param), param);
    case 'flag':
      return readFlag(asText(tree, 'boolean', param), param);
    case 'metadata':
      return readMetadata(tree, param);
    case 'time_range':
      return typeof tree === 'string'
        ? readInteger(tree, 0, Number.MAX_SAFE_INTEGER, param)
        : readRange(tree, param);
    case 'list':
      return readList(tree, rule.of, rule.max, param);
    case 'group':
      return readParams(asBranch(tree, param), rule.fields, param);
    case 'stored':
      return plain(tree);
    case 'not_simulated':
      return readNotSimulated(tree, rule.harmless, param);
  }
}

function readInteger(value: string, min: number, max: number, param: string): number {
  if (!/^-?\d{1,15}$/.test(value)) {
    throw new ApiError({ message: `Invalid integer: ${value}`, code: 'parameter_invalid_integer', param });
  }
  const number = Number(value);
  if (number < min) {
    throw new ApiError({
      message: `This value must be greater than or equal to ${min}.`,
      code: 'parameter_invalid_integer',
      param,
    });
  }
  if (number > max) {
    throw new ApiError({
      message: `This value must be less than or equal to ${max}.`,
      code: 'parameter_invalid_integer',
      param,
    });
  }
  return number;
}

function readPercentage(value: string, param: string): number {
  const number = /^\d{1,3}(\.\d{1,4})?$/.test(value) ? Number(value) : Number.NaN;
  if (number > 0 && number <= 100) return number;
  throw new ApiError({ message: `Invalid ${param}: must be greater than 0 and at most 100`, param });
}

function readFlag(value: string, param: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new ApiError({ message: `Invalid boolean: ${value}`, param });
}

function readRange(branch: FormBranch, param: string): Record<string, unknown> {
  const bound: ParamRule = { kind: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER };
  return readParams(branch, { gt: bound, gte: bound, lt: bound, lte: bound }, param);
}

function readList(tree: FormTree, of: ParamRule, max: number, param: string): unknown[] {
  if (typeof tree === 'string') throw new ApiError({ message: 'Invalid array', param });
  const keys = [...tree.keys()];
  if (keys.some((key) => !/^\d+$/.test(key))) throw new ApiError({ message: 'Invalid array', param });
  if (keys.length > max) {
    throw new ApiError({ message: `Array too long: at most ${max} elements are allowed`, param });
  }
  return [...tree]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([key, element]) => readValue(element, of, `${param}[${key}]`));
}

function readNotSimulated(tree: FormTree, harmless: string | null, param: string): unknown {
  const value = plain(tree);
  if (JSON.stringify(value) === harmless) return value;
  throw new ApiError({
    message: `The sandbox does not simulate ${param}: it refuses what it would otherwise ignore. Stripe knows the parameter.`,
    code: 'sandbox_not_simulated',
    param,
  });
}

function plain(tree: FormTree): unknown {
  if (typeof tree === 'string') return tree;
  const keys = [...tree.keys()];
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return [...tree.values()].map(plain);
  return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
}

function asText(tree: FormTree, expected: string, param: string): string {
  if (typeof tree === 'string') return tree;
  throw new ApiError({ message: `Invalid ${expected}: {}`, param });
}

function asBranch(tree: FormTree, param: string): FormBranch {
  if (typeof tree !== 'string') return tree;
  throw new ApiError({ message: 'Invalid object', code: 'parameter_invalid_hash', param });
}
