import type { ClaimFamily } from './claim-family';

export const CURE: ClaimFamily = {
  kind: 'cure',
  patterns: [
    'cure|cures|cured|curing|curative|cureall',
    'heal|heals|healed|healing|healer|healers',
    'treats',
    'treat|treating|treated ~4 PAIN|DISEASE|BODY|condition|conditions|injury|injuries|everything|anything',
    'treatment|treatments|therapy ~2 for|of|against ~4 PAIN|DISEASE|BODY|SORE',
    'this|our|effective|gentle|natural|home|proven|best|complete|powerful|a ~1 treatment',
    'remedy|remedies|panacea|antidote',
    'therapeutic|therapeutically',
    'years|decades|feel ~1 younger',
    'miracle|miracles|miraculous|miraculously',
    'work|works|working ~1 wonders|magic|miracles',
    'repairs|repair|mends|mend|decompress*|rehabilitat*|aligns|aligning|renews|rebalanc*|restores|restore|regenerat*|rebuild|rebuilds|rejuvenat*|realign*|corrects|correcting|fix|fixes|straightens|reverses|strengthens ~4 BODY|injuries|damage|damaged|spine',
    'علاج|@ilaj|@elaj',
    'شفا|شفاء|شفایاب|@shifa|@shafa',
    'معجزہ|معجزاتی|کرامت|@mojza|@mojiza|@karamat',
    'آلہ|ڈیوائس|مساجر|پٹھوں|جوڑوں|گردن|کمر|@device|@massager|@patthon|@jorron|@joron|@gardan|@kamar ~6 ٹھیک|درست|@theek|@thik|@durust ~2 کر|کرتا|کرے|کرتی|ہو|@kar|@karta|@karti|@kare|@ho',
    'حل|@hal|نسخہ|ٹوٹکا|@nuskha|@totka ~4 PAIN_UR|DISEASE',
    'PAIN_UR|DISEASE ~4 حل|@hal|نسخہ|ٹوٹکا|@nuskha|@totka',
    'تندرست|صحتیاب|@tandrust|@sehatyab',
  ],
  firmPatterns: ['cure all|alls', 'heals ~1 what'],
  productPatterns: ['proven ~1 treatment|therapy'],
};
