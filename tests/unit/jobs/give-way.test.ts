import { EventEmitter } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { countRequest, requestsInHand } from '@/lib/http/requests-in-hand';
import { giveWay } from '@/lib/jobs/give-way';

const open: EventEmitter[] = [];

function takeRequests(count: number): void {
  for (let taken = 0; taken < count; taken += 1) {
    const response = new EventEmitter();
    open.push(response);
    countRequest(response as ServerResponse);
  }
}

afterEach(() => {
  for (const response of open.splice(0)) response.emit('close');
});

it('lets work through while there is ordinary traffic, a moment apart', async () => {
  takeRequests(3);
  const ends: number[] = [];
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: 3 }, () => giveWay().then(() => ends.push(performance.now()))));
  const [first = 0, second = 0, third = 0] = ends;
  expect(second - first).toBeGreaterThan(15);
  expect(third - second).toBeGreaterThan(15);
  // Less than what the three would wait if there were too many.
  expect(third - startedAt).toBeLessThan(1_500);
});

it('waits until the many have their answers', async () => {
  takeRequests(10);
  let isAnswered = false;
  setTimeout(() => {
    isAnswered = true;
    for (const response of open.splice(0)) response.emit('close');
  }, 150);
  await giveWay();
  expect(isAnswered).toBe(true);
  expect(requestsInHand()).toBe(0);
});

it('waits no longer than half a second, and those that asked together go one after the other', async () => {
  takeRequests(10);
  const ends: number[] = [];
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: 3 }, () => giveWay().then(() => ends.push(performance.now()))));
  const [first = 0, second = 0, third = 0] = ends;
  expect(first - startedAt).toBeGreaterThan(450);
  expect(second - first).toBeGreaterThan(15);
  expect(third - second).toBeGreaterThan(15);
});

it('counts a request once, whether its answer was sent or its asker went away', async () => {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    countRequest(response);
    responses.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const askers = Array.from({ length: 3 }, () =>
    get({ port, host: '127.0.0.1' }, (answer) => answer.resume()).on('error', () => undefined),
  );
  await expect.poll(requestsInHand).toBe(3);
  responses[0]?.end('done');
  await expect.poll(requestsInHand).toBe(2);
  for (const asker of askers) asker.destroy();
  await expect.poll(requestsInHand).toBe(0);
  await new Promise((resolve) => server.close(resolve));
  expect(requestsInHand()).toBe(0);
});
