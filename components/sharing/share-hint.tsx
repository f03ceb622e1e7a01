import { getShareOffer } from '@/lib/sharing/get-share-offer';
import { percentWords } from './percent-words';

/** Where the price is: that there is a discount to be had, and the way to the panel. Nothing where the campaign is off. */
export async function ShareHint() {
  const offer = await getShareOffer();
  if (!offer) return null;
  return (
    <p>
      <a href="#share">Share it and get {percentWords(offer.percentOffBps)} off</a>.
    </p>
  );
}
