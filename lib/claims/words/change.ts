import { forms, inflected } from './forms';

/** Verbs of effects, in the directions that advertisements know. */
export const CHANGE = {
  /** They make less of what hurts. */
  RELIEVE: [
    ...inflected(
      'relieve ease soothe alleviate reduce lessen lower diminish decrease eliminate banish kill erase dissolve melt calm end',
      'beat conquer remove minimise minimize combat tackle target release loosen unlock undo untie unpick unwind unknot',
      'untangle iron smooth chase drive dispel dissipate drain flush wash sweep wipe vanquish quell quiet quieten silence numb',
      'tame soften defuse disperse crush smash blast zap nix ditch destroy obliterate annihilate shrink slash halve',
      'shorten free rid cure clear counteract neutralise neutralize reverse avert overcome defeat escape lose shed vanish dislodge',
      'liberate disarm dismiss extinguish evict evaporate expel massage rub press knead coax lift pull squeeze suck draw',
      'relax heal treat fix mend sort address attack handle manage prevent scatter shake break sooth deliver rescue',
      'deal help quench detach deactivate settle curb ward exhale',
    ),
    ...forms(
      'relief cut cutting fight fights dulls dulled dulling stops stopped stopping unstiffens undoes undid undone fought shrunk beaten broke drove lost shook takes_away take_away took_away get_rid gets_rid getting_rid got_rid good_for great_for perfect_for ideal_for works_on work_on',
    ),
  ],
  /** They make more of what is good. */
  BOOST: [
    ...inflected(
      'boost improve increase enhance raise stimulate promote activate support help aid assist encourage foster restore revive',
      'renew refresh regain recover rebuild strengthen fortify sharpen deepen extend speed accelerate hasten unleash',
      'unlock awaken wake invigorate energise energize revitalise revitalize rejuvenate nourish feed oxygenate balance rebalance',
      'harmonise harmonize regulate normalise normalize optimise optimize maximise maximize elevate realign reset recharge',
      'open unblock invite double triple quicken multiply unclog supercharge amplify trigger kickstart replenish heal bring',
      'induce stabilise stabilize stabilize reboot perfect reclaim recapture rediscover rekindle clear reawaken rekindle facilitate ignite',
    ),
    ...forms('quicker kick_start kick_starts jump_start jump_starts rebuilt woke fed brought got'),
  ],
  /** What was good and is more so. */
  MORE: forms(
    'better deeper stronger faster improved greater sounder restful restorative freer fresh fresher quicker smoother fuller',
    'sound deep uninterrupted healthier enhanced renewed calmer peaceful richer boosted increased balanced',
  ),
  /** They put something right that is broken, or bring the body into another state. */
  MEND: [
    ...inflected(
      'repair mend decompress rehabilitate align renew rebalance restore regenerate rebuild rejuvenate realign correct fix',
      'straighten reverse strengthen heal cure treat revive reset oxygenate rehydrate nourish detoxify sculpt slim plump',
      'awaken revitalise revitalize reawaken remodel reshape reboot energise energize purify transform rewire reprogram',
      'renovate stabilise stabilize regulate harmonise harmonize decongest cleanse rescue liberate tone invigorate',
    ),
    ...forms('rebuilt undid undone'),
  ],
  /** They do something to a muscle that only a hand on it could tell. */
  LOOSEN: [
    ...inflected(
      'unblock untangle unlock undo untwist separate unstick lengthen mobilise mobilize relieve soothe calm free penetrate stimulate activate',
      'unstiffen balance unwind dissolve melt',
    ),
    ...forms('loosens loosened releases released unstuck'),
  ],
  /** They say that it is over. */
  OVER: [
    ...inflected('disappear vanish dissolve evaporate melt retreat surrender flee'),
    ...forms('gone fades history let_go lets_go sorted solved over goodbye bye'),
  ],
  ABSENT: forms(
    'no zero without less fewer minus goodbye bye farewell free_from free_of end_of end_to rid_of adieu beyond out_of hardly_any instead_of',
  ),
  TIMES: forms(
    '# one two three four five six seven eight nine ten first half minutes minute seconds second hour hours day days week weeks',
    'night nights session sessions moments moment month months use uses tonight tomorrow overnight',
  ),
};
