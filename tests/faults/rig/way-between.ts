import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type WayBetween = {
  port: number;
  /** What stands at the other end says nothing any more, as when it is stopped: connections stay, and new ones are made. */
  fallSilent: () => void;
  /** As when it is gone: connections are refused, those that are there end. */
  break: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

type Mode = 'open' | 'silent' | 'broken';

/** A way to another server on this machine that can be blocked without hurting who else uses that server. */
export async function startWayBetween(target: { host: string; port: number }): Promise<WayBetween> {
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
    if (mode === 'silent') hold(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const change = (next: Mode) => {
    mode = next;
    for (const pair of pairs) {
      if (next === 'silent') hold(pair);
      if (next === 'broken') for (const end of pair) end.destroy();
      if (next === 'open') release(pair);
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent: () => change('silent'),
    break: () => change('broken'),
    mend: () => change('open'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const pair of pairs) for (const end of pair) end.destroy();
      }),
  };
}

function hold([near, far]: [Socket, Socket]): void {
  near.unpipe(far);
  far.unpipe(near);
  near.pause();
  far.pause();
}

function release([near, far]: [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
