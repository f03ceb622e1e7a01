import { Agent, request as httpRequest } from 'node:http';

export type LoadReport = {
  /** Responses by what was asked and status. */
  counts: Record<string, number>;
  /** What no visitor should see: a lost connection, or 5xx. */
  failures: string[];
};

export type ShopLoad = { stop: () => Promise<LoadReport> };

type Ask = { method: 'GET' | 'POST'; path: string; body?: string };

/** Visitors who read pages and change their carts without a break, over connections that they keep. */
export function startShopLoad(input: { url: string; clients: number; slug: string; sku: string }): ShopLoad {
  const asks: Ask[] = [
    { method: 'GET', path: `/products/${input.slug}` },
    { method: 'GET', path: '/cart' },
    { method: 'POST', path: '/api/cart/lines', body: JSON.stringify({ sku: input.sku, quantity: 1 }) },
    { method: 'GET', path: '/articles' },
    { method: 'POST', path: '/api/cart/promotion-code', body: '{"code":""}' },
  ];
  const report: LoadReport = { counts: {}, failures: [] };
  let isOver = false;
  const client = async (_: unknown, index: number) => {
    const agent = new Agent({ keepAlive: true });
    for (let turn = index; !isOver; turn += 1) {
      const ask = asks[turn % asks.length];
      if (!ask) continue;
      const answer = await send(input.url, ask, agent);
      const what = `${ask.method} ${ask.path} ${answer}`;
      report.counts[what] = (report.counts[what] ?? 0) + 1;
      if (typeof answer === 'string' || answer >= 500) report.failures.push(what);
    }
    agent.destroy();
  };
  const clients = Promise.all(Array.from({ length: input.clients }, client));
  return {
    stop: async () => {
      isOver = true;
      await clients;
      return report;
    },
  };
}

/** @returns the status, or why there was none. */
function send(url: string, { method, path, body }: Ask, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const request = httpRequest(url + path, { method, headers, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', (error) => resolve(error.message));
    });
    request.on('error', (error) => resolve(error.message));
    request.end(body);
  });
}
