'use client';

import { useEffect, useRef } from 'react';

/** Shows the picture of the variant that somebody chooses in the form beside the gallery. */
export function useSelectedVariant(slides: readonly { sku: string | null }[], show: (index: number) => void) {
  const latest = useRef({ slides, show });
  latest.current = { slides, show };
  useEffect(() => {
    function showChosen(input: EventTarget | null) {
      if (!(input instanceof HTMLInputElement) || input.name !== 'sku') return;
      const index = latest.current.slides.findIndex(({ sku }) => sku === input.value);
      if (index >= 0) latest.current.show(index);
    }
    // It may have been chosen before hydration.
    const chosen = document.querySelector<HTMLInputElement>('input[name="sku"]:checked');
    if (chosen && !chosen.defaultChecked) showChosen(chosen);
    const onChange = ({ target }: Event) => showChosen(target);
    document.addEventListener('change', onChange);
    return () => document.removeEventListener('change', onChange);
  }, []);
}
