import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_BUILD } from '../../../scripts/testing/test-build';

export type AttackSurface = {
  /** `/articles/[slug]`, as Next noted them: pages, handlers and pictures. */
  routes: string[];
  /** Ids of server actions, each with a page that has it. */
  actions: { id: string; page: string }[];
};

/** The attack surface: all routes and server actions of the build under test. */
export function readAttackSurface(): AttackSurface {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(TEST_BUILD, 'server', name), 'utf8'));
  const routes = Object.keys(read('app-paths-manifest.json') as object).map(addressOf);
  const { node } = read('server-reference-manifest.json') as {
    node: Record<string, { workers: Record<string, unknown> }>;
  };
  const actions = Object.entries(node).map(([id, { workers }]) => {
    const [worker = 'app/page'] = Object.keys(workers);
    return { id, page: addressOf(worker.replace(/^app/, '')) };
  });
  return { routes: [...new Set(routes)], actions };
}

function addressOf(route: string): string {
  const segments = route.split('/').slice(1, -1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
}
