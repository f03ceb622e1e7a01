import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The size of targets is in the standard, but axe leaves it out unless asked. */
const EVERYTHING = {
  runOnly: { type: 'tag' as const, values: STANDARDS },
  rules: { 'target-size': { enabled: true } },
};
const COLOURS = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } };

type Violation = { id: string; nodes: { html: string }[] };
type WithAxe = { axe?: { run(options: object): Promise<{ violations: Violation[] }> } };

/** What axe finds on the page as it stands: every rule of the standards, or those about colours alone. */
export async function runAxe(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const options = rules === 'all' ? EVERYTHING : COLOURS;
  const violations = (await runAgain(page, options)) ?? (await bringAxe(page, options));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Axe stays in the page once it was brought there; to bring it is most of what it costs. */
function runAgain(page: Page, options: object): Promise<Violation[] | null> {
  return page.evaluate(async (chosen) => {
    const { axe } = window as WithAxe;
    if (!axe) return null;
    const { violations } = await axe.run(chosen);
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, options);
}

async function bringAxe(page: Page, options: typeof EVERYTHING | typeof COLOURS): Promise<Violation[]> {
  return (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations;
}
