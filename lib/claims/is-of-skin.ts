import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import type { MatchPlace } from './concerns-product';

const SKIN = new WordSet(
  forms(
    'skin wound wounds injury injuries mark marks cut cuts burn burns blister blisters bone bones fracture fractures',
    'tattoo scar scars bruise bruises ring rings redness swelling place sprain graze grazes جلد زخم نشان چوٹ جگہ',
    '@zakhm @jild @nishan @chot @jagah',
  ),
);
const HEALS = new WordSet(
  forms(
    'heal heals healed healing treatment ٹھیک بھر شفا ختم آرام',
    '@theek @thik @shifa @khatam @aaram @aram',
  ),
);
const FADES = new WordSet(forms('gone fades fade days weeks ختم ہلکے مدھم @khatam @halke @halkay @madham'));
const BLOOD = new WordSet(forms('blood blood_flow vessels circulation'));
const RED = new WordSet(forms('red reddish redness pink dark darker mark marks bruise bruises'));
const REACH = 9;

/** "The skin turns red, because more blood flows there": what it looks like, and no effect on anybody's health. */
export function isOfRedSkin({ split, sentence, first, last }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span || !BLOOD.isIn(words, first, last)) return false;
  return SKIN.isIn(words, span.first, span.last) && RED.isIn(words, span.first, span.last);
}

/** Skin, wounds and marks heal; a device does not heal them. */
export function isOfSkin({ split, sentence, first, last, kind }: MatchPlace): boolean {
  const { words, sentences } = split;
  if (!(kind === 'speed' ? FADES : HEALS).isIn(words, first, last)) return false;
  const span = sentences[sentence];
  if (!span) return false;
  if (words[first]?.key === 'healing' && SKIN.has(words[first + 1])) return true;
  const skin = SKIN.lastIn(words, Math.max(span.first, first - REACH), last - 1);
  if (skin === null) return false;
  return !/^(?:it|device|massager|nue|آلہ)$/.test(words[skin - 1]?.key ?? '') || skin > first;
}
