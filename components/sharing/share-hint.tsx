import { getShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import { percentLabel } from './percent-label';

/** Beside the price: the offer for sharing, with a link to the panel. Nothing where the campaign is off. */
export async function ShareHint() {
  const offer = await getShareOffer();
  if (!offer) return null;
  return (
    <p>
      <a href="#share">Share it and get {percentLabel(offer.percentOffBps)} off</a>.
    </p>
  );
}
