import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'components/cart/browser/cart-actions.js';

/** The script of the cart as it stands in pages, without its comments and indentation. */
export const CART_SCRIPT = readFileSync(path.join(process.cwd(), FILE), 'utf8').replace(
  /^\s*(\/\/.*)?\n?/gm,
  '',
);
