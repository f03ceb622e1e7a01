import type { Cart } from '@/lib/cart/cart';
import type { CartProblem } from './cart-problem';
import { requestCart } from './request-cart';

type CartState = {
  /** Null until it was fetched. */
  cart: Cart | null;
  /** Item count; from the hint cookie until the cart is fetched. */
  count: number;
  /** `unneeded` until it is opened once, so that its code is not loaded before. */
  drawer: 'unneeded' | 'open' | 'closed';
  /** The browser stores no cookies: the cart is lost with the page. */
  areCookiesBlocked: boolean;
};

const INITIAL_STATE: CartState = { cart: null, count: 0, drawer: 'unneeded', areCookiesBlocked: false };

let state = INITIAL_STATE;
let channel: BroadcastChannel | null = null;
let lastRequested = 0;
let lastApplied = 0;
let queue: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

export const getCartState = (): CartState => state;
export const getServerCartState = (): CartState => INITIAL_STATE;

/** For `useSyncExternalStore`. The first subscriber connects the store; it then lives as long as the page. */
export function subscribeToCart(listener: () => void): () => void {
  listeners.add(listener);
  if (!channel) connect();
  return () => listeners.delete(listener);
}

/** Fills the store with the cart that the page was rendered with, unless a newer one is known. */
export function hydrateCart(cart: Cart): void {
  if (lastApplied === 0) set({ cart, count: countOf(cart) });
}

/** Adds to the cart and opens the drawer. @returns the problem, or null. */
export async function addToCart(line: {
  sku: string;
  quantity: number;
  /** The article that it is attributed to. */
  sourceArticle: string | null;
}): Promise<CartProblem | null> {
  const problem = await enqueueChange('/api/cart/lines', line);
  if (!problem) set({ drawer: 'open' });
  return problem;
}

/** Undoes the removal of a line; the drawer stays as it is. @returns the problem, or null. */
export function restoreLine(line: { sku: string; quantity: number }): Promise<CartProblem | null> {
  return enqueueChange('/api/cart/lines', line);
}

/** Sets the quantity of a line; 0 removes it. @returns the problem, or null. */
export async function setLineQuantity(line: { id: string; quantity: number }): Promise<CartProblem | null> {
  const problem = await enqueueChange(`/api/cart/lines/${line.id}`, { quantity: line.quantity });
  // Another tab was faster: show the current cart beside the message.
  if (problem?.code === 'line_not_found') await refreshCart();
  return problem;
}

/** Applies a promotion code to the cart; empty removes it. @returns the problem, or null. */
export function setPromotionCode(code: string): Promise<CartProblem | null> {
  return enqueueChange('/api/cart/promotion-code', { code });
}

/** The server changed the cart by itself, as when a discount unlocked: fetches it, and notifies the other tabs. */
export async function syncCart(): Promise<void> {
  await refreshCart();
  channel?.postMessage('changed');
}

export function closeCartDrawer(): void {
  set({ drawer: 'closed' });
}

/** Fetches the cart, but only where the hint cookie says that there is one. */
export async function refreshCart(): Promise<void> {
  const hint = readHint();
  if (hint === null && !state.cart) return;
  const number = ++lastRequested;
  const answer = await requestCart('/api/cart');
  if ('cart' in answer) applyResponse(number, answer.cart);
}

/** Changes are sent one after the other, so that the last click wins. */
function enqueueChange(path: string, body: Record<string, unknown>): Promise<CartProblem | null> {
  const run = queue.then(async () => {
    const number = ++lastRequested;
    const answer = await requestCart(path, body);
    if ('problem' in answer) return answer.problem;
    // Every response with a cart sets the hint cookie.
    set({ areCookiesBlocked: readHint() === null && answer.cart.lines.length > 0 });
    applyResponse(number, answer.cart);
    channel?.postMessage('changed');
    return null;
  });
  queue = run;
  return run;
}

/** The response to an earlier request than the one shown is stale. */
function applyResponse(number: number, cart: Cart): void {
  if (number < lastApplied) return;
  lastApplied = number;
  set({ cart, count: countOf(cart) });
}

function set(part: Partial<CartState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

function connect(): void {
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

function countOf(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}
