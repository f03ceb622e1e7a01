import 'server-only';
import { PREVIEW_SIZES } from '@/lib/core/preview-size';
import { type OutlineStyle, outlineText } from './outline-text';

/** What stands on a preview picture. */
export type PreviewText = {
  /** The shop's name. */
  name: string;
  kicker: string;
  title: string;
  line: string;
};

// The colours of the tokens, which are the pages' own.
const PAPER = '#f6f2eb';
const INK = '#211a15';
const SOFT = '#57493f';
const LIGHT = '#b02a1a';

/** The text keeps clear of the edges, where networks crop. */
const SIZE = PREVIEW_SIZES.wide;
const LEFT = 64;
const TOP = 56;
const BOTTOM = SIZE.height - 52;
const WIDTH = 544;
const MARK = 40;

/** A preview picture as SVG, 1200 × 630, without its photograph, which stands at the right. */
export function previewCard({ name, kicker, title, line }: PreviewText): string {
  const above = { typeface: 'text', size: 24, lineHeight: 1.3, color: LIGHT } as const;
  const owner = outline(name, {
    typeface: 'text',
    size: 28,
    lineHeight: MARK / 28,
    color: INK,
    letterSpacing: name.length > 8 ? 1 : 6,
    staysLeft: true,
  });
  const head = outline(kicker.charAt(0).toUpperCase() + kicker.slice(1), above);
  const size = title.length > 58 ? 50 : title.length > 34 ? 58 : 68;
  const heading = outline(title, {
    typeface: 'display',
    size,
    lineHeight: 1.1,
    color: INK,
    letterSpacing: -0.8,
  });
  const foot = outline(line, { typeface: 'text', size: 24, lineHeight: 1.35, color: SOFT });

  const middleHeight = head.height + 14 + heading.height;
  const room = BOTTOM - TOP - MARK - middleHeight - foot.height;
  const middle = TOP + MARK + room / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
<rect width="100%" height="100%" fill="${PAPER}"/>
<g transform="translate(${LEFT} ${TOP}) scale(${MARK / 24})">
<circle cx="12" cy="12" r="10.75" fill="none" stroke="${INK}" stroke-width="1.5"/>
<circle cx="12" cy="12" r="3.25" fill="${LIGHT}"/>
</g>
${at(owner.svg, { x: LEFT + MARK + 16, y: TOP })}
${at(head.svg, { x: LEFT, y: middle })}
${at(heading.svg, { x: LEFT, y: middle + head.height + 14 })}
${at(foot.svg, { x: LEFT, y: BOTTOM - foot.height })}
</svg>`;
}

function outline(text: string, style: OutlineStyle) {
  return outlineText({ text, width: WIDTH, style });
}

function at(svg: string, { x, y }: { x: number; y: number }): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`;
}
