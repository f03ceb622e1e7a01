import { createServer } from 'node:net';

/** A port on loopback that nobody listens on at the moment. */
export function findFreePort() {
  return listenOnce(0);
}

/**
 * Whether `port` can be listened on at 127.0.0.1.
 *
 * @param {number} port
 */
export function isPortFree(port) {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/** @param {number} port @returns {Promise<number>} */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
