import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRequestOutcome } from '@/lib/http/request-outcome';
import { applyResponseSteps } from '@/server/responses/response-steps';
import { emptyFormActionsStep } from '@/server/responses/strip-empty-form-actions';

const PAGE =
  '<h1>Für dich, رضا 🌸</h1><form class="a" action="" method="POST"><input value=\'action=""\'/></form>' +
  '<form action="/api/cart">1 < 2</form><p>action=""</p>';
const SENT = PAGE.replace('class="a" action=""', 'class="a"');

/** What a browser gets of a page that is sent in parts. */
async function sent(parts: readonly Uint8Array[], headers: Record<string, string>): Promise<string> {
  const server = createServer((request, response) => {
    applyResponseSteps({ request, response, outcome: newRequestOutcome() }, [emptyFormActionsStep]);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    for (const part of parts.slice(0, -1)) response.write(part);
    response.end(parts.at(-1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  server.close();
  server.closeAllConnections();
  return text;
}

it('a form that posts to its own page has no action attribute, wherever the stream is split', async () => {
  const bytes = Buffer.from(PAGE);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      const parts = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      expect(await sent(parts, { 'Content-Type': 'text/html; charset=utf-8' })).toBe(SENT);
    }),
    { numRuns: 40 },
  );
});

it('no other markup is changed', async () => {
  expect(await sent([Buffer.from(PAGE)], { 'Content-Type': 'text/plain' })).toBe(PAGE);
});
