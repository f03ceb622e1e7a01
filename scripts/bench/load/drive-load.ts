import { HttpConnection } from './http-connection';
import { type Load, summariseLoad } from './summarise-load';

/**
 * Sends requests over some connections at once, each waiting for its response before it sends the next one.
 * @param seconds when to send no more; without it, until there are no more requests.
 * @param nextRequest the bytes that a connection sends next; null when there are none left.
 * @throws at the first response of another status than `expects` (200): a rate of refusals is no rate.
 */
export async function driveLoad(input: {
  port: number;
  connections: number;
  seconds?: number;
  nextRequest: (connection: number) => Buffer | null;
  expects?: number;
}): Promise<Load> {
  const { expects = 200, seconds = Number.POSITIVE_INFINITY } = input;
  const latenciesMs: number[] = [];
  const connections = await Promise.all(
    Array.from({ length: input.connections }, () => HttpConnection.open(input.port)),
  );
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  try {
    await Promise.all(
      connections.map(async (connection, index) => {
        while (performance.now() < until) {
          const request = input.nextRequest(index);
          if (!request) return;
          const sentAt = performance.now();
          const answer = await connection.send(request);
          latenciesMs.push(performance.now() - sentAt);
          if (answer.status !== expects) {
            throw new Error(`Answered ${answer.status} to\n${request}\n${answer.head}\n\n${answer.body}`);
          }
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  return summariseLoad([{ latenciesMs, elapsedS: (performance.now() - startedAt) / 1000 }]);
}
