import { areFiguresMeasured } from '@/components/catalogue/are-figures-measured';
import { Picture } from '@/components/ui/picture';
import type { Product } from '@/lib/catalogue/product';
import styles from './home-features.module.css';

const FEATURES = [
  {
    name: 'Suction',
    text: 'Lifts the skin a little instead of pressing on it: the old practice of dry cupping, at a strength that you choose.',
  },
  {
    name: 'Heat',
    text: 'Warmth at the level that you choose, or none. Keep an eye on your skin while it’s on.',
  },
  {
    name: 'Light',
    text: 'A ring of red light inside the cup. Leave it on if you like it, or switch it off. Don’t look into it.',
  },
] as const;

/** What the device does, each with the figure of its specification where there is one. */
export async function HomeFeatures({ product }: { product: Product | null }) {
  const areMeasured = product !== null && (await areFiguresMeasured(product));
  return (
    <section className={styles.section} aria-labelledby="what-it-is">
      <Picture className={styles.picture} name="red-light" sizes="(min-width: 60rem) 50vw, 100vw" />
      <div className={styles.words}>
        <h2 id="what-it-is">Three quiet things, done well</h2>
        <dl className={styles.features}>
          {FEATURES.map(({ name, text }) => {
            const figure = product?.specifications.find(({ label }) => label === name)?.value;
            return (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <p>{text}</p>
                  {figure ? (
                    <p className={styles.figure}>
                      {figure}
                      {areMeasured ? null : ' (example value)'}
                    </p>
                  ) : null}
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
    </section>
  );
}
