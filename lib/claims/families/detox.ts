import type { ClaimFamily } from './claim-family';

export const DETOX: ClaimFamily = {
  kind: 'detox',
  patterns: [
    '+cleanse|+purify|+flush|+detoxify|+rid|+drain|+clear|+expel|+eliminate|+remove|+wash|+sweep ~4 body|blood|system|organs|muscles|cells|lymph|waste|acid|impurities|poison|poisons|fluid|junk|blood|system|lymph|excess|salt|food',
    'deep|inner|internal|total|full|natural|gentle ~1 cleanse|cleansing|detox|clean|purge',
    'BOOST ~3 immune|immunity|defences|metabolism|lymph|lymphatic',
    'lactic acid',
    '+flush|+wash|+sweat|+drain out|away ~1 what|all|everything|the',
    'break|breaks|burn|burns|melt|melts|dissolve|dissolves|shrink|shrinks ~3 fat|fats|cellulite|belly|tummy|kilos|weight',
    'گندے|گندا|فالتو|@gande|@ganday|@ganda|@gandi|@faltu|@faaltu مادے|مادہ|پانی|@maday|@made|@madda|@pani|@mawad|@mada',
    'گندے|فاسد|زہریلے|@gande|@fasid|@zehreele|@toxins ~4 نکالے|نکال|نکالتا|باہر|خارج|@nikal|@nikale|@nikalta|@bahar|@kharij',
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
  mentionPatterns: [
    '@zehar|@zeher|nicotine|poison|poisons',

    'toxins|waste|impurities|cleanse|cleanses|cleansing|purifies|purify|detox|detoxes',
    'energy ~1 channels|channel|flow|points|lines',
    '@zehreele|@maday|@toxins|زہریلے|مادے',
    'lymph*',
    'immune|immunity|blood',
    'خون|@khoon',
  ],
};
