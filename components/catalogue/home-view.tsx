import { Band } from '@/components/layout/band';
import { Accordion } from '@/components/ui/accordion';
import type { Product } from '@/lib/catalogue/product';
import type { DeliveryAbroad, DeliveryQuote } from '@/lib/checkout/delivery';
import type { ArticleSummary } from '@/lib/content/article';
import { DeliveryFacts } from './delivery-facts';
import { HomeArticles } from './home-articles';
import { HomeAudience } from './home-audience';
import { HomeChoice } from './home-choice';
import { HomeHero } from './home-hero';
import { HomeQualities } from './home-qualities';
import { HOME_QUESTIONS } from './home-questions';
import styles from './home-view.module.css';
import { UseSteps } from './use-steps';

type HomeViewProps = {
  product: Product | null;
  delivery: readonly DeliveryQuote[];
  abroad: readonly DeliveryAbroad[];
  articles: readonly ArticleSummary[];
};

/** The front page: the object, how it works, whom it suits, what to read, how it comes to you. */
export function HomeView({ product, delivery, abroad, articles }: HomeViewProps) {
  return (
    <>
      <HomeHero product={product} />
      <Band id="how-it-works" title="Ten minutes, three steps">
        <UseSteps />
      </Band>
      <HomeQualities specifications={product?.specifications ?? []} />
      <Band>
        <HomeAudience />
      </Band>
      <Band
        id="articles"
        title="Read before you buy"
        lead="What helps a stiff neck, how sure anyone can be, and when to see a doctor."
      >
        <HomeArticles articles={articles} />
      </Band>
      <Band>
        <div className={styles.columns}>
          <section aria-labelledby="delivery">
            <h2 id="delivery">Delivery and payment</h2>
            <DeliveryFacts delivery={delivery} abroad={abroad} />
          </section>
          <section aria-labelledby="questions">
            <h2 id="questions">Questions</h2>
            <Accordion items={HOME_QUESTIONS} />
          </section>
        </div>
      </Band>
      {product ? <HomeChoice product={product} /> : null}
    </>
  );
}
