import { connect, type Socket } from 'node:net';

export type RawResponse = { status: number; bytes: number; head: string; body: Buffer };

type Pending = { resolve: (answer: RawResponse) => void; reject: (error: Error) => void };

const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

/**
 * One kept-alive HTTP/1.1 connection that sends prepared bytes and reads one response at a time. It does as little as
 * can be done, so that what is measured is the server.
 */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private pending: Pending | null = null;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new HttpConnection(socket)));
    });
  }

  send(request: Buffer): Promise<RawResponse> {
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.pending = null;
    this.socket.destroy();
  }

  private fail(error: Error): void {
    this.pending?.reject(error);
    this.pending = null;
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const response = readResponse(this.received);
    if (!response || !this.pending) return;
    const { resolve } = this.pending;
    this.pending = null;
    this.received = this.received.subarray(response.bytes);
    resolve(response);
  }
}

/** The response that `received` begins with, or null while a part of it is still to come. */
function readResponse(received: Buffer): RawResponse | null {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd);
  const bodyStart = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const bodyEnd =
    length !== undefined
      ? bodyStart + Number(length)
      : /\r\ntransfer-encoding: *chunked/i.test(head)
        ? endOfChunks(received, bodyStart)
        : bodyStart;
  if (bodyEnd === null || received.length < bodyEnd) return null;
  return {
    status: Number(head.slice(9, 12)),
    bytes: bodyEnd,
    head,
    body: received.subarray(bodyStart, bodyEnd),
  };
}

function endOfChunks(received: Buffer, start: number): number | null {
  let offset = start;
  for (;;) {
    const lineEnd = received.indexOf(LINE_END, offset);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(received.toString('latin1', offset, lineEnd), 16);
    offset = lineEnd + LINE_END.length + size + LINE_END.length;
    if (size === 0) return offset;
    if (offset > received.length) return null;
  }
}
