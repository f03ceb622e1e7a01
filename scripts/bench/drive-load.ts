import { HttpConnection } from './http-connection';
import { percentile } from './percentile';

export type Load = { requests: number; perSecond: number; p50Ms: number; p99Ms: number };

/**
 * Sends requests over some connections at once, each waiting for its answer before it sends the next one.
 * @param nextRequest the bytes that a connection sends next.
 * @throws at the first answer that is not 200: a rate of refusals is no rate.
 */
export async function driveLoad(input: {
  port: number;
  connections: number;
  seconds: number;
  nextRequest: (connection: number) => Buffer;
}): Promise<Load> {
  const latencies: number[] = [];
  const connections = await Promise.all(
    Array.from({ length: input.connections }, () => HttpConnection.open(input.port)),
  );
  const startedAt = performance.now();
  const until = startedAt + input.seconds * 1000;
  try {
    await Promise.all(
      connections.map(async (connection, index) => {
        while (performance.now() < until) {
          const request = input.nextRequest(index);
          const sentAt = performance.now();
          const answer = await connection.send(request);
          latencies.push(performance.now() - sentAt);
          if (answer.status !== 200) {
            throw new Error(`Answered ${answer.status} to\n${request}\n${answer.head}\n\n${answer.body}`);
          }
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  const elapsedS = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsedS,
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
  };
}
