import type { ClaimFamily } from './claim-family';

export const DETOX: ClaimFamily = {
  kind: 'detox',
  patterns: [
    'detox*',
    'toxin|toxins|toxic',
    'cleanse|cleanses|cleansing|purif*|clean|cleans ~4 body|blood|system|within|inside|organs|lymph',
    'flush|flushes|flushing|draw|draws|pull|pulls|drain|drains|removes|expel|expels|clears|sweat|sweats ~3 waste|impurities|lactic|fluid|acid|bad_blood|poison|poisons',
    'impurities|impurity',
    'bad|dirty|stagnant|impure|old blood',
    'boost*|strengthen|strengthens|improves|supports|raises|stronger|lifts ~3 immun*|metabolism|lymph*',
    'immunity|lymph|lymphatic ~1 booster|boost|drainage',
    'زہر|زہریلے|زہریلا|فاسد|@zehr|@zeher|@zehreele|@zehreelay|@zehrila|@fasid',
    'گندا|گندے|فاسد|@ganda|@gande|@ganday خون|@khoon',
    'خون|جسم|@khoon|@jism ~2 صاف|@saaf|@saf ~1 کر|کرتا|کرے|کرتی|@kar|@karta|@karti|@kare',
    'مدافعت|@mudafiat|@mudafat|@modafiat|@immunity ~3 بڑھا|بڑھاتا|بڑھاتی|بڑھائے|مضبوط|تیز|@barhata|@barhati|@barhaye|@barha|@mazboot',
  ],
  firmPatterns: [],
  mentionPatterns: ['lymph*', 'immune|immunity|blood', 'خون|@khoon'],
};
