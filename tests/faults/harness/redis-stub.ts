import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export type RedisStub = {
  url: string;
  countCommands: () => number;
  stopResponding: () => void;
  close: () => Promise<void>;
};

/** A stub with as much of Redis as rate limiting needs: it reports ready, and counts nothing. */
export async function startRedisStub(): Promise<RedisStub> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      if (isSilent) return;
      // Each command is an array of words; pipelined ones arrive in one chunk.
      for (const command of chunk.toString().split(/(?=\*\d+\r\n)/)) {
        const name = command.split('\r\n')[2]?.toLowerCase() ?? '';
        if (name === 'info') socket.write(bulk('redis_version:7.4.0\r\nloading:0\r\n'));
        else if (name.startsWith('eval')) socket.write('*2\r\n:1\r\n:60000\r\n');
        else socket.write('+OK\r\n');
        if (name.startsWith('eval')) asked += 1;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    countCommands: () => asked,
    stopResponding: () => {
      isSilent = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function bulk(text: string): string {
  return `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
}
