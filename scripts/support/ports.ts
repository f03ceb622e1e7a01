import { createServer } from 'node:net';

/** A port on loopback that nobody listens on at the moment. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether `port` can be listened on at 127.0.0.1. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
