import { ApiError } from './api-error';
import type { FormTree } from './form-tree';

const MAX_KEYS = 50;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 500;

/** Reads metadata within Stripe's limits; an empty value removes its key, an empty whole removes them all. */
export function readMetadata(tree: FormTree, param: string): Record<string, string> {
  if (tree === '') return {};
  if (typeof tree === 'string')
    throw new ApiError({ message: 'Invalid hash', code: 'parameter_invalid_hash', param });
  const metadata: Record<string, string> = {};
  for (const [key, value] of tree) {
    if (typeof value !== 'string') {
      throw new ApiError({
        message: `Metadata values must be strings, but for key "${key}" you passed in an object`,
        param: `${param}[${key}]`,
      });
    }
    if (key.length > MAX_KEY_LENGTH) {
      throw new ApiError({
        message: `Metadata keys can have up to ${MAX_KEY_LENGTH} characters, but you passed in a key that is ${key.length} characters. Invalid key: ${key}`,
        param,
      });
    }
    if (value.length > MAX_VALUE_LENGTH) {
      throw new ApiError({
        message: `Metadata values can have up to ${MAX_VALUE_LENGTH} characters, but you passed in a value that is ${value.length} characters. Invalid value: ${value.slice(0, 40)}...`,
        param: `${param}[${key}]`,
      });
    }
    if (value !== '') metadata[key] = value;
  }
  if (tree.size > MAX_KEYS) {
    throw new ApiError({
      message: `You can only have ${MAX_KEYS} keys in metadata, but you passed in ${tree.size}.`,
      param,
    });
  }
  return metadata;
}
