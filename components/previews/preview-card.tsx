/** What stands on a preview picture. */
export type PreviewWords = {
  /** The shop's name; empty where the picture's typefaces have no letters for it. */
  name: string;
  kicker: string;
  title: string;
  line: string;
};

const PAPER = '#f6f2eb';
const INK = '#211a15';
const SOFT = '#57493f';
const LIGHT = '#b02a1a';

/**
 * A preview picture, 1200 × 630, for satori: every box is a flex box, and colours are those of the tokens, which it
 * cannot read. The words keep clear of the edges, where networks cut.
 */
export function PreviewCard({ words, photo }: { words: PreviewWords; photo: string }) {
  const { name, kicker, title, line } = words;
  return (
    <div style={{ display: 'flex', width: 1200, height: 630, background: PAPER, color: INK }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: 660,
          padding: '56px 52px 52px 64px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <svg width="40" height="40" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="10.75" fill="none" stroke={INK} strokeWidth="1.5" />
            <circle cx="12" cy="12" r="3.25" fill={LIGHT} />
          </svg>
          <div
            style={{
              marginLeft: 16,
              fontFamily: 'Text',
              fontSize: 28,
              letterSpacing: name.length > 8 ? 1 : 6,
            }}
          >
            {name}
          </div>
        </div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <div style={{ fontFamily: 'Text', fontSize: 24, color: LIGHT }}>
            {kicker.charAt(0).toUpperCase() + kicker.slice(1)}
          </div>
          <div
            style={{
              marginTop: 14,
              fontFamily: 'Display',
              fontSize: title.length > 58 ? 50 : title.length > 34 ? 58 : 68,
              lineHeight: 1.1,
              letterSpacing: -0.8,
              textWrap: 'balance',
            }}
          >
            {title}
          </div>
        </div>
        <div style={{ fontFamily: 'Text', fontSize: 24, lineHeight: 1.35, color: SOFT, textWrap: 'balance' }}>
          {line}
        </div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: satori draws it; no browser sees it. */}
      <img src={photo} alt="" width={540} height={630} style={{ objectFit: 'cover' }} />
    </div>
  );
}
