import { ButtonLink } from '@/components/ui/button-link';
import { Picture } from '@/components/ui/picture';
import type { Product } from '@/lib/catalogue/product';
import { formatMoney } from '@/lib/core/money';
import styles from './home-hero.module.css';

/** The first view: the object, one sentence, one way on. */
export function HomeHero({ product }: { product: Product | null }) {
  const cheapest = product?.variants.toSorted((a, b) => a.unitPriceMinor - b.unitPriceMinor)[0];
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.words}>
        <h1 id="hero-title" className={styles.title}>
          For the place between your shoulders
        </h1>
        <p className={styles.lead}>
          Gentle suction, steady warmth and a red light, in one cup that fits your palm. It may help you relax
          tight muscles after a long day of sitting.
        </p>
        <div className={styles.ways}>
          <ButtonLink href="/products/nue-cupping-massager" size="large">
            See the massager
          </ButtonLink>
          {cheapest ? (
            <p className={styles.price}>From {formatMoney(cheapest.unitPriceMinor, cheapest.currency)}</p>
          ) : null}
        </div>
      </div>
      <Picture className={styles.picture} name="hero" sizes="(min-width: 60rem) 56vw, 100vw" priority />
    </section>
  );
}
