import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import path from 'node:path';
import type { BenchResult, ResultRow } from './bench-result';
import { drawBarChart } from './draw-bar-chart';

type Report = {
  results: readonly BenchResult[];
  isPinned: boolean;
  loadBefore: number;
  /** What a fixed piece of arithmetic took on the server's core, before and after each section. */
  fixedWorkMs: readonly number[];
  command: string;
};

/** Writes the findings as Markdown, with a drawing for each that has one. @returns the path of the page. */
export async function writeReport(folder: string, report: Report): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const { chart } of report.results) {
    if (chart) await writeFile(path.join(folder, chart.file), drawBarChart(chart));
  }
  const file = path.join(folder, 'latest.md');
  await writeFile(file, toMarkdown(report));
  return file;
}

function toMarkdown({ results, isPinned, loadBefore, fixedWorkMs, command }: Report): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const cores = isPinned
    ? 'the server alone on one core; load, database and browser on the others'
    : 'cores shared by everything';
  const head = [
    '# What the shop costs and how fast it is',
    '',
    `Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${process.platform} ${release().split('-')[0]}, ${cpus().length} cores of ${cpu?.model ?? 'unknown'}, ${memory} GiB; ${cores}. Figures differ between machines and moments; the ratios are what to compare.`,
    '',
    `How quiet the machine was: load ${loadBefore.toFixed(1)} before it began; a fixed piece of arithmetic (5 × 10⁷ steps, about a tenth of a second on a quiet core) took ${fixedWorkMs.map((ms) => Math.round(ms)).join(', ')} ms on the server's core before and after the sections.`,
    '',
  ];
  const sections = results.flatMap(({ title, rows, chart, notes }) => [
    `## ${title}`,
    '',
    ...(rows.length > 0 ? [...table(rows), ''] : []),
    ...(chart ? [`![${chart.title}](${chart.file})`, ''] : []),
    ...notes.flatMap((note) => [note, '']),
  ]);
  return `${[...head, ...sections].join('\n').trimEnd()}\n`;
}

function table(rows: readonly ResultRow[]): string[] {
  const cells = rows.map((row) =>
    [row.what, row.figure, row.beside ?? '', row.target?.text ?? '', targetResult(row)].join(' | '),
  );
  return [
    '| what | figure | beside | target | |',
    '|---|---|---|---|---|',
    ...cells.map((line) => `| ${line} |`),
  ];
}

/** `met` is said only of a figure that meets its target. */
export function targetResult(row: ResultRow): string {
  if (!row.target) return '';
  return row.target.isMet ? 'met' : '**missed**';
}
