import { EventEmitter } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { countInFlightRequests, trackRequest } from '@/lib/http/in-flight-requests';
import { yieldToRequests } from '@/lib/jobs/yield-to-requests';

const open: EventEmitter[] = [];

function takeRequests(count: number): void {
  for (let taken = 0; taken < count; taken += 1) {
    const response = new EventEmitter();
    open.push(response);
    trackRequest(response as ServerResponse);
  }
}

afterEach(() => {
  for (const response of open.splice(0)) response.emit('close');
});

it('runs jobs at normal traffic, a moment apart', async () => {
  takeRequests(3);
  const ends: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 3 }, () => yieldToRequests().then(() => ends.push(performance.now()))),
  );
  const [first = 0, second = 0, third = 0] = ends;
  expect(second - first).toBeGreaterThan(15);
  expect(third - second).toBeGreaterThan(15);
  // Less than what the three would wait if there were too many.
  expect(third - startedAt).toBeLessThan(1_500);
});

it('waits until in-flight requests are answered', async () => {
  takeRequests(10);
  let isAnswered = false;
  setTimeout(() => {
    isAnswered = true;
    for (const response of open.splice(0)) response.emit('close');
  }, 150);
  await yieldToRequests();
  expect(isAnswered).toBe(true);
  expect(countInFlightRequests()).toBe(0);
});

it('waits no longer than half a second, and runs waiting jobs one after the other', async () => {
  takeRequests(10);
  const ends: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 3 }, () => yieldToRequests().then(() => ends.push(performance.now()))),
  );
  const [first = 0, second = 0, third = 0] = ends;
  expect(first - startedAt).toBeGreaterThan(450);
  expect(second - first).toBeGreaterThan(15);
  expect(third - second).toBeGreaterThan(15);
});

it('counts a request once, whether it was answered or aborted', async () => {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    trackRequest(response);
    responses.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const askers = Array.from({ length: 3 }, () =>
    get({ port, host: '127.0.0.1' }, (answer) => answer.resume()).on('error', () => undefined),
  );
  await expect.poll(countInFlightRequests).toBe(3);
  responses[0]?.end('done');
  await expect.poll(countInFlightRequests).toBe(2);
  for (const asker of askers) asker.destroy();
  await expect.poll(countInFlightRequests).toBe(0);
  await new Promise((resolve) => server.close(resolve));
  expect(countInFlightRequests()).toBe(0);
});
