import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type TcpProxy = {
  port: number;
  /** The upstream stops responding, as when it is stopped: connections stay open, and new ones are accepted. */
  stall: () => void;
  /** The upstream is gone: open connections end, and new ones are refused. */
  disconnect: () => void;
  restore: () => void;
  close: () => Promise<void>;
};

type Mode = 'open' | 'silent' | 'broken';

/** A TCP proxy to another server on this machine, which can be stalled or cut without affecting other clients of it. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<[near: Socket, far: Socket]>();
  let mode: Mode = 'open';
  const server = createServer((near) => {
    if (mode === 'broken') {
      near.destroy();
      return;
    }
    const far = connect(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    near.on('error', end).on('close', end);
    far.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
    if (mode === 'silent') pausePair(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const change = (next: Mode) => {
    mode = next;
    for (const pair of pairs) {
      if (next === 'silent') pausePair(pair);
      if (next === 'broken') for (const end of pair) end.destroy();
      if (next === 'open') resumePair(pair);
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => change('silent'),
    disconnect: () => change('broken'),
    restore: () => change('open'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const pair of pairs) for (const end of pair) end.destroy();
      }),
  };
}

function pausePair([near, far]: [Socket, Socket]): void {
  near.unpipe(far);
  far.unpipe(near);
  near.pause();
  far.pause();
}

function resumePair([near, far]: [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
