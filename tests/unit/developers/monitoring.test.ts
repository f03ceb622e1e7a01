import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetricsRegistry } from '@/server/metrics/metrics-server';

type Rule = { alert: string; expr: string; annotations: { summary: string; description: string } };
type Panel = { title?: string; description?: string; targets?: { expr: string }[]; panels?: Panel[] };

const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as {
  groups: { rules: Rule[] }[];
};
const RULES = groups.flatMap(({ rules }) => rules);
const dashboard = JSON.parse(readFileSync('deploy/grafana/nue-shop.json', 'utf8')) as { panels: Panel[] };
const PANELS = dashboard.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
const EXPRESSIONS = [
  ...RULES.map(({ alert, expr }) => [alert, expr] as const),
  ...PANELS.flatMap(({ title = '', targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** The names of what `GET /metrics` prints. */
let printed: Set<string>;
beforeAll(async () => {
  const nothing = { read: async () => null };
  const { registry } = createMetricsRegistry({ cache: nothing, routeOf: () => null, hasRedis: true });
  const text = await registry.metrics();
  printed = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => String(name)));
});

/** The metrics that an expression names; a histogram has three series. */
function metricsIn(expr: string): string[] {
  const names = expr.match(/\b(?:nue|process|nodejs)_\w+/g) ?? [];
  return names.map((name) =>
    name.includes('_duration_seconds') ? name.replace(/_(?:bucket|count|sum)$/, '') : name,
  );
}

describe('the alert rules and the dashboard', () => {
  it.each(EXPRESSIONS)('%s names only metrics that there are: %s', (_title, expr) => {
    const named = metricsIn(expr);
    expect(named.length).toBeGreaterThan(expr.includes('up{') ? -1 : 0);
    expect(named.filter((name) => !printed.has(name))).toEqual([]);
  });

  it('show or watch every metric of the shop’s own', () => {
    const used = new Set(EXPRESSIONS.flatMap(([, expr]) => metricsIn(expr)));
    expect([...printed].filter((name) => name.startsWith('nue_') && !used.has(name))).toEqual([]);
  });

  it.each(RULES)('$alert says what is the matter and what to do', ({ annotations }) => {
    expect(annotations.summary).toMatch(/\w+.*\.$/);
    expect(annotations.description).toMatch(
      /\b(?:Look|Check|Open|Search|Buy|Start|Restart|See|Remove|Compare)\b|go back/,
    );
    expect(annotations.description.split(' ').length).toBeGreaterThan(10);
  });

  it('have a name each', () => {
    const names = RULES.map(({ alert }) => alert);
    expect(names).toEqual([...new Set(names)]);
    for (const { title, description, panels } of PANELS) if (!panels) expect(description, title).toBeTruthy();
  });
});
