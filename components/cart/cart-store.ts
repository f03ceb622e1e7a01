import type { CartView } from '@/lib/cart/cart';
import type { CartProblem } from './cart-problem';
import { requestCart } from './request-cart';

type CartState = {
  /** Null until somebody asked. */
  cart: CartView | null;
  /** Things in the cart; from the hint cookie until the cart is known. */
  count: number;
  /** `unneeded` until it is opened once, so that its code is not loaded before. */
  drawer: 'unneeded' | 'open' | 'closed';
  /** The browser keeps no cookies: what is put into the cart is gone with the page. */
  isForgotten: boolean;
};

const NOTHING: CartState = { cart: null, count: 0, drawer: 'unneeded', isForgotten: false };

let state = NOTHING;
let channel: BroadcastChannel | null = null;
let asked = 0;
let applied = 0;
let queue: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

export const getCartState = (): CartState => state;
export const getServerCartState = (): CartState => NOTHING;

/** For `useSyncExternalStore`. The first reader wakes the store up; it then lives as long as the page. */
export function subscribeToCart(listener: () => void): () => void {
  listeners.add(listener);
  if (!channel) wake();
  return () => listeners.delete(listener);
}

/** Takes over the cart that the page was rendered with, unless a newer one is known. */
export function adoptCart(cart: CartView): void {
  if (applied === 0) set({ cart, count: countOf(cart) });
}

/** Adds to the cart and opens the drawer. @returns what stood in the way, or null. */
export async function addToCart(line: {
  sku: string;
  quantity: number;
  /** The article that led to it. */
  sourceArticle: string | null;
}): Promise<CartProblem | null> {
  const problem = await change('/api/cart/lines', line);
  if (!problem) set({ drawer: 'open' });
  return problem;
}

/** Puts back what was removed just now; the drawer stays as it is. @returns what stood in the way, or null. */
export function putBackLine(line: { sku: string; quantity: number }): Promise<CartProblem | null> {
  return change('/api/cart/lines', line);
}

/** Sets how many of a line; 0 removes it. @returns what stood in the way, or null. */
export async function setLineQuantity(line: { id: string; quantity: number }): Promise<CartProblem | null> {
  const problem = await change(`/api/cart/lines/${line.id}`, { quantity: line.quantity });
  // Another tab was faster: show what is true now beside the message.
  if (problem?.code === 'line_not_found') await refreshCart();
  return problem;
}

/** Puts a code on the cart; empty takes it off. @returns what stood in the way, or null. */
export function setPromotionCode(code: string): Promise<CartProblem | null> {
  return change('/api/cart/promotion-code', { code });
}

/** The server changed the cart by itself, as when a discount unlocked: asks for it, and tells the other tabs. */
export async function followCartChange(): Promise<void> {
  await refreshCart();
  channel?.postMessage('changed');
}

export function closeCartDrawer(): void {
  set({ drawer: 'closed' });
}

/** Asks for the cart, but only where the hint cookie says that there is one. */
export async function refreshCart(): Promise<void> {
  const hint = readHint();
  if (hint === null && !state.cart) return;
  const number = ++asked;
  const answer = await requestCart('/api/cart');
  if ('cart' in answer) apply(number, answer.cart);
}

/** Changes go one after the other, so that the last click is what stands. */
function change(path: string, body: Record<string, unknown>): Promise<CartProblem | null> {
  const run = queue.then(async () => {
    const number = ++asked;
    const answer = await requestCart(path, body);
    if ('problem' in answer) return answer.problem;
    // Every answer with a cart brings the hint along.
    set({ isForgotten: readHint() === null && answer.cart.lines.length > 0 });
    apply(number, answer.cart);
    channel?.postMessage('changed');
    return null;
  });
  queue = run;
  return run;
}

/** An answer that was asked for earlier than the one on show is out of date. */
function apply(number: number, cart: CartView): void {
  if (number < applied) return;
  applied = number;
  set({ cart, count: countOf(cart) });
}

function set(part: Partial<CartState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

function wake(): void {
  channel = new BroadcastChannel('cart');
  channel.addEventListener('message', () => void refreshCart());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refreshCart();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void refreshCart();
  });
  const hint = readHint();
  if (!hint) return;
  set({ count: hint });
  if (!state.cart) void refreshCart();
}

function readHint(): number | null {
  const value = /(?:^|;\s*)cart_hint=(\d+)/.exec(document.cookie)?.[1];
  return value === undefined ? null : Number(value);
}

function countOf(cart: CartView): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}
