import { DeliveryFacts } from '@/components/catalogue/delivery-facts';
import { UsageSteps } from '@/components/catalogue/usage-steps';
import { PageSection } from '@/components/layout/page-section';
import { Accordion } from '@/components/ui/accordion';
import type { Product } from '@/lib/catalogue/product';
import type { DeliveryOptionRate, InternationalDelivery } from '@/lib/checkout/delivery';
import type { ArticleSummary } from '@/lib/content/article';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { HomeArticles } from './home-articles';
import { HomeAudience } from './home-audience';
import styles from './home-content.module.css';
import { HomeFeatures } from './home-features';
import { HomeHero } from './home-hero';
import { homeQuestions } from './home-questions';
import { HomeVariants } from './home-variants';

type HomeContentProps = {
  product: Product | null;
  delivery: readonly DeliveryOptionRate[];
  abroad: readonly InternationalDelivery[];
  articles: readonly ArticleSummary[];
};

/** The home page: the object, how it works, whom it suits, what to read, how it comes to you. */
export function HomeContent({ product, delivery, abroad, articles }: HomeContentProps) {
  return (
    <>
      <HomeHero product={product} />
      <PageSection id="how-it-works" title="Three steps, a few minutes">
        <UsageSteps />
      </PageSection>
      <HomeFeatures product={product} />
      <PageSection>
        <HomeAudience />
      </PageSection>
      <PageSection
        id="articles"
        title="Read before you buy"
        lead="What is known about neck and back pain, how sure anyone can be, and when to see a doctor."
      >
        <HomeArticles articles={articles} />
      </PageSection>
      <PageSection>
        <div className={styles.columns}>
          <section aria-labelledby="delivery">
            <h2 id="delivery">Delivery and payment</h2>
            <DeliveryFacts delivery={delivery} abroad={abroad} />
          </section>
          <section aria-labelledby="questions">
            <h2 id="questions">Questions</h2>
            <Accordion items={homeQuestions(listConfiguredPaymentMethods())} />
          </section>
        </div>
      </PageSection>
      {product ? <HomeVariants product={product} /> : null}
    </>
  );
}
