import { forms } from './forms';

/** Urdu in both scripts; `@` words are compared by a spelling that the usual variants share. */
export const URDU = {
  PAIN_UR: forms(
    'درد دردوں تکلیف تکلیفیں تکلیفوں سردرد کھچاؤ کھنچاؤ اکڑاؤ اکڑن تھکن تھکاوٹ جلن سوجن ورم تناؤ اینٹھن ٹیس ٹیسیں چبھن جکڑن بےچینی بے_خوابی',
    'ڈپریشن ذہنی_دباؤ',
    '@akran @akrahat @dard @drd @takleef @taklif @takleefein @sardard @khichao @khinchao @akrao @sar_dard @jakran @thakan @thakawat',
    '@thakaan @thakaawat @sujan @soojan @sojan @sozish @tees @teesein @chubhan @tanao @tanaw @bechaini @stiffness @tension @stress @pain',
  ),
  /** What is said of it when it is over. */
  END_UR: forms(
    'ختم نجات آرام غائب چھٹکارا افاقہ الوداع سکون ریلیف دور بھول بھولیں چھٹی رخصت خداحافظ خدا_حافظ خیرباد کافور ہوا فرق بھگائے بھگا',
    'کھل حل راحت بھاگے بھگاؤ',
    '@khatam @khatm @khtm @nijat @najat @aaram @araam @ghayab @ghaib @gayab @chutkara @chhutkara @chutkaara @chhutkaara @alvida',
    '@ifaqa @afaqa @sukoon @sakoon @relief @door @dur @bhool @chutti @chhutti @rukhsat @hafiz @khairbad @hawa @farq @bhagaye',
    'bye @tata @rahat @gone @dushman @khul @hal @bhagao @bhage',
  ),
  LESS_UR: forms(
    'کم گھٹائے گھٹاتا اتارے اتر ہلکا ہلکی گھٹتی',
    '@kam @ghataye @ghatata @utare @utar @utaare @halka @halki @ghatao',
  ),
  /** What a body does. */
  FUNCTION_UR: forms(
    'نیند روانی گردش دوران سرکولیشن طاقت قوت توانائی ہاضمہ موڈ مدافعت یادداشت جسم دماغ پٹھے پٹھوں جلد ریکوری',
    '@neend @nind @neendein @gardish @rawani @rawaani @circulation @taqat @quwat @energy @hazma @mood @immunity @mudafiat @jism @dimagh',
    '@recovery @patthe @pathay @pathe @pathon @patthon @posture @khoon',
  ),
  MORE_UR: forms(
    'بہتر تیز گہری اچھی اچھا بڑھائے بڑھاتا بڑھاتی بڑھتی بڑھے دوگنا دوگنی تگنا بحال مضبوط تازہ پکی درست متوازن اضافہ کھول ہلکا صاف پرسکون',
    '@behtar @behter @tez @gehri @gehree @achi @achhi @acha @barhaye @barhata @barhati @barhe @barhti @dugna @dugni @double @bahal @izafa',
    '@mazboot @pakki @fresh @taza @durust @halka @pursukoon',
  ),
  BODY_UR: forms(
    'جگر گردے گردوں دل دماغ رگیں رگوں ریڑھ ہڈی ہڈیوں پٹھوں پٹھے اعصاب جوڑوں جوڑ گردن کمر کندھے کندھوں گھٹنے گھٹنوں ٹانگوں نسیں نسوں معدہ معدے',
    'جسم بدن خلیے خلیوں آکسیجن بھوک بینائی حافظہ حافظے چہرہ چہرے خون',
    '@dimagh @ragein @ragon @reerh @haddi @haddiyon @pathon @patthon @pathay @aasab @jorron @joron @gardan @kamar @kandhon @kandhay',
    '@ghutnay @ghutnon @ghutne @tangon @nasein @nason @maida @jism @badan @khoon @jigar @gurday',
  ),
  WELL_UR: forms(
    'سکون سیدھا سیدھی چارج بحال مضبوط متحرک فعال تازہ تازگی فروغ بہتر بہتری کھلتی کھلتے کھول کنٹرول صحتمند چمک چمکدار پہنچ پہنچتی نرم',
    'جوان ہلکا درست ٹھیک طاقتور توانا',
    '@sukoon @sakoon @seedha @seedhi @charge @bahal @mazboot @taza @tazgi @behtar @behtari @khulti @khultay @khol @control @sehatmand',
    '@chamak @naram @jawan @halka @durust @theek @thik @taqatwar @fit @active',
  ),
  /** Good for something or somebody. */
  USEFUL_UR: forms(
    'کرشمہ جادو جادوئی مفید بہترین مؤثر موثر فائدہ فائدے فائدہ_مند کارآمد مثالی نعمت لاجواب شاندار زبردست',
    '@karishma @jadu @jadoo @mufeed @behtareen @behtarin @faidamand @fayda @asardar @faida @faide @best @kamaal @kamal @nemat @lajawab @zabardast @kaargar',
  ),
  NOT_UR: forms('نہیں نہ مت بغیر ناممکن', '@nahi @nahin @nai @nhi @na @mat @baghair @bagair'),
  CHILD_UR: forms(
    'بچوں بچے حاملہ سب ہر شیر بزرگ بزرگوں',
    '@bachon @bachay @bache @bacche @hamla @hamila @sab @har @buzurg @buzurgon @pregnant',
  ),
};
