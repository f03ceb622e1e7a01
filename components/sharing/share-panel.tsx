import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { getShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import type { ShareOffer } from '@/lib/sharing/campaign/share-offer';
import { NETWORK_LABELS, opens, type ShareNetwork } from '@/lib/sharing/share-network';
import { describeShareOffer } from './describe-share-offer';
import { NetworkIcon } from './network-icon';
import { percentLabel } from './percent-label';
import { ShareForm } from './share-form';
import styles from './share-panel.module.css';

type SharePanelProps = { productSlug: string; headingLevel?: 'h2' | 'h3' };

/**
 * "Share and get 15% off": a plain form with a button for each network. Nothing where the campaign is off or the
 * product is not sold.
 */
export async function SharePanel({ productSlug, headingLevel: Heading = 'h2' }: SharePanelProps) {
  const [offer, product] = await Promise.all([getShareOffer(), getProductBySlug(productSlug)]);
  if (!offer || !product) return null;
  const { rule, exceptions, terms } = describeShareOffer(offer);
  return (
    <section className={styles.panel} aria-labelledby="share-title">
      <div className={styles.intro}>
        <Heading id="share-title" className={styles.title}>
          Share and get {percentLabel(offer.percentOffBps)} off
        </Heading>
        <p>
          Send it to a friend who’d like it. {rule} {exceptions.join(' ')}
        </p>
      </div>
      <ShareForm productSlug={productSlug} percentOffBps={offer.percentOffBps}>
        <ul className={styles.networks} aria-label="Ways to share">
          {sortNetworks(offer).map(({ network }) => (
            <li key={network} className={opens(network) === 'share_sheet' ? styles.sheet : undefined}>
              <button type="submit" className={styles.network} name="network" value={network}>
                <NetworkIcon network={network} />
                <span>
                  <VisuallyHidden>{NETWORK_LABELS[network].verb} </VisuallyHidden>
                  {NETWORK_LABELS[network].name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </ShareForm>
      <noscript>
        <p className={styles.small}>
          The network opens in a new tab. Once you’ve shared, come back to this one and open{' '}
          <a href="/s/mine">your share</a>: you’ll find your link there, and your code as soon as it’s
          unlocked.
        </p>
      </noscript>
      <p className={styles.small}>
        You get a discount for sharing, and the text or preview of your link says so. Please leave that in.{' '}
        {terms} <a href="/policies/sharing-offer">The complete terms</a>
      </p>
    </section>
  );
}

/** The share sheet comes last: where it is not available, no gap is left. */
function sortNetworks({ networks }: ShareOffer): ShareOffer['networks'] {
  const isShareSheet = ({ network }: { network: ShareNetwork }) => opens(network) === 'share_sheet';
  return [...networks].sort((a, b) => Number(isShareSheet(a)) - Number(isShareSheet(b)));
}
