/** The bytes of a request as a browser on the shop's own pages sends it, reduced to what the server reads. */
export function encodeRequest(input: {
  port: number;
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
}): Buffer {
  const form = input.form ? new URLSearchParams(input.form).toString() : '';
  const body = input.json === undefined ? form : JSON.stringify(input.json);
  const host = `127.0.0.1:${input.port}`;
  const headers: Record<string, string> = {
    Host: host,
    // What is sent for JSON is read by the bench, which unpacks nothing.
    'Accept-Encoding': input.json === undefined ? 'gzip' : 'identity',
    ...(body
      ? {
          'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
          'Content-Length': String(Buffer.byteLength(body)),
          Accept: form ? 'text/html' : 'application/json',
          Origin: `http://${host}`,
          'Sec-Fetch-Site': 'same-origin',
        }
      : {}),
    ...input.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    `${input.method ?? 'GET'} ${input.path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`,
  );
}
