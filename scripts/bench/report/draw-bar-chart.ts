import type { Chart } from './bench-result';

const WIDTH = 760;
const LABEL_WIDTH = 190;
const TEXT_WIDTH = 90;
const ROW = 34;
const TOP = 48;
/** One ink, then the shop's red light and its lighter neighbours; the names below the bars say which is which. */
const COLOURS = ['#b3261e', '#3d3833', '#d98a4b', '#8a7f72', '#6b8f8a', '#c9bfb0'];

/** Draws horizontal bars as an SVG that stands on its own, readable on light and on dark paper. */
export function drawBarChart(chart: Chart): string {
  const sums = chart.bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0));
  const scale = (WIDTH - LABEL_WIDTH - TEXT_WIDTH) / Math.max(...sums, Number.EPSILON);
  const names = [...new Set(chart.bars.flatMap((bar) => bar.parts.map((part) => part.name)))];
  const colourOf = (name: string) => COLOURS[names.indexOf(name) % COLOURS.length];
  const hasKey = names.length > 1;
  const height = TOP + chart.bars.length * ROW + (hasKey ? 40 : 16);
  const bars = chart.bars.flatMap((bar, index) => {
    const y = TOP + index * ROW;
    let x = LABEL_WIDTH;
    const parts = bar.parts
      .filter((part) => part.value > 0)
      .map((part) => {
        const width = part.value * scale;
        const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="20" fill="${colourOf(part.name)}"><title>${escapeXml(`${part.name} ${part.value.toFixed(1)}${chart.unit}`)}</title></rect>`;
        x += width;
        return rect;
      });
    return [
      `<text x="${LABEL_WIDTH - 12}" y="${y + 15}" text-anchor="end">${escapeXml(bar.label)}</text>`,
      ...parts,
      `<text x="${(x + 8).toFixed(1)}" y="${y + 15}">${escapeXml(bar.text)}</text>`,
    ];
  });
  const keyY = TOP + chart.bars.length * ROW + 20;
  const key = hasKey
    ? names.map((name, index) => {
        const x = LABEL_WIDTH + index * 92;
        return `<rect x="${x}" y="${keyY - 10}" width="11" height="11" fill="${colourOf(name)}"/><text x="${x + 16}" y="${keyY}">${escapeXml(name)}</text>`;
      })
    : [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeXml(chart.title)}" font-family="system-ui, sans-serif" font-size="13" fill="#3d3833">
<rect width="${WIDTH}" height="${height}" rx="8" fill="#f6f2eb"/>
<text x="20" y="28" font-size="15" font-weight="600">${escapeXml(chart.title)}</text>
${[...bars, ...key].join('\n')}
</svg>
`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
