'use client';

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { addToCart } from '@/components/cart/store/cart-store';
import { Button } from '@/components/ui/button';
import styles from './add-to-cart-form.module.css';
import { readSourceArticle } from './source-article';

type AddToCartFormProps = {
  /** Where a button elsewhere on the page sends this form too. */
  id?: string;
  /** One variant to buy; leave it out where `children` hold the choice (`sku`) and the number (`quantity`). */
  variant?: { sku: string; available: number };
  /** None is in stock. Derived from `variant` where that is given. */
  isSoldOut?: boolean;
  size?: 'medium' | 'large';
  /** The slug of the article that contains this form. */
  sourceArticle?: string;
  children?: ReactNode;
};

/** Adds to the cart: a plain form, which JavaScript sends by fetch. A second click while it is busy is ignored. */
export function AddToCartForm({
  id,
  variant,
  isSoldOut,
  size = 'medium',
  sourceArticle,
  children,
}: AddToCartFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const referringArticle = useRef<string | null>(null);
  // On mount: a link within the page replaces the fragment of the URL.
  useEffect(() => {
    referringArticle.current = readSourceArticle(location.hash);
  }, []);
  const problemElement = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may stand far from the form.
  useEffect(() => {
    if (problem) problemElement.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const isGone = isSoldOut ?? (variant ? variant.available <= 0 : false);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const failure = await addToCart({
      sku: String(fields.get('sku') ?? ''),
      quantity: Number(fields.get('quantity') ?? 1),
      sourceArticle: sourceArticle ?? referringArticle.current,
    });
    setBusy(false);
    setProblem(failure?.detail ?? null);
  }

  return (
    <form id={id} method="post" action="/api/cart/lines" className={styles.form} onSubmit={send}>
      {variant ? <input type="hidden" name="sku" value={variant.sku} /> : null}
      {variant ? <input type="hidden" name="quantity" value="1" /> : null}
      {sourceArticle ? <input type="hidden" name="sourceArticle" value={sourceArticle} /> : null}
      {children}
      <Button variant="accent" size={size} full busy={isBusy} disabled={isGone}>
        {isGone ? 'Sold out' : 'Add to cart'}
      </Button>
      <p ref={problemElement} role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}
