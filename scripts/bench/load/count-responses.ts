import { connect, type Socket } from 'node:net';
import { HttpConnection } from './http-connection';

const STALL_MS = 5_000;

/**
 * How many responses of one kind a server sends in a second of its processor time, or of the clock where that is not known.
 * All of them have the same length, so that this process counts bytes and reads nothing: with a parser it would be slower
 * than the servers that it measures.
 * @param input.readCpuSeconds of the server.
 * @throws when the response is no 200, or another one comes in between: then its length is another, too.
 */
export async function countResponses(input: {
  port: number;
  connections: number;
  seconds: number;
  request: Buffer;
  readCpuSeconds: () => number | null;
}): Promise<number> {
  const { port, request } = input;
  const responseBytes = await measureResponse(port, request);
  const sockets = await Promise.all(Array.from({ length: input.connections }, () => open(port)));
  let responses = 0;
  const usedBefore = input.readCpuSeconds();
  const startedAt = performance.now();
  const until = startedAt + input.seconds * 1000;
  try {
    await Promise.all(
      sockets.map((socket) =>
        repeat(socket, { request, responseBytes, until, onResponse: () => responses++ }),
      ),
    );
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  const usedAfter = input.readCpuSeconds();
  const isKnown = usedBefore !== null && usedAfter !== null;
  return responses / (isKnown ? usedAfter - usedBefore : (performance.now() - startedAt) / 1000);
}

function repeat(
  socket: Socket,
  input: { request: Buffer; responseBytes: number; until: number; onResponse: () => void },
): Promise<void> {
  const { request, responseBytes, until, onResponse } = input;
  return new Promise((resolve, reject) => {
    let missing = responseBytes;
    socket.setTimeout(STALL_MS, () => reject(new Error(`${missing} of ${responseBytes} bytes did not come`)));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the connection')));
    socket.on('data', (chunk) => {
      missing -= chunk.length;
      if (missing > 0) return;
      if (missing < 0) return reject(new Error('a response was longer than the first one'));
      onResponse();
      if (performance.now() >= until) return resolve();
      missing = responseBytes;
      socket.write(request);
    });
    socket.write(request);
  });
}

async function measureResponse(port: number, request: Buffer): Promise<number> {
  const connection = await HttpConnection.open(port);
  const { status, bytes, head } = await connection.send(request).finally(() => connection.close());
  if (status !== 200) throw new Error(`Answered ${status} to\n${request}\n${head}`);
  return bytes;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => resolve(socket));
  });
}
