import { useRef, useState } from 'react';
import { setLineQuantity } from '@/components/cart/store/cart-store';
import type { CartLine } from '@/lib/cart/cart';

/**
 * Changes the quantity of a line, optimistically: clicks show at once; clicks that come while a request is pending are
 * coalesced, and only the last of them is sent.
 */
export function useLineQuantity(line: CartLine, onRemoved: () => void) {
  const [wanted, setWanted] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const next = useRef<number | null>(null);
  const isRunning = useRef(false);

  async function change(quantity: number) {
    if (quantity === (wanted ?? line.quantity)) return;
    next.current = quantity;
    setWanted(quantity);
    setProblem(null);
    if (isRunning.current) return;
    isRunning.current = true;
    const failure = await sendUntilSettled();
    isRunning.current = false;
    setWanted(null);
    setProblem(failure?.detail ?? null);
  }

  async function sendUntilSettled() {
    while (next.current !== null) {
      const quantity = next.current;
      next.current = null;
      const failure = await setLineQuantity({ id: line.id, quantity });
      if (failure) {
        next.current = null;
        return failure;
      }
      if (quantity === 0) onRemoved();
    }
    return null;
  }

  return { quantity: wanted ?? line.quantity, isBusy: wanted !== null, problem, change };
}
