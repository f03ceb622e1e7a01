import { readFileSync } from 'node:fs';

export type NginxSettings = {
  /** Where nginx writes. */
  folder: string;
  port: number;
  servers: readonly { url: string }[];
  /** From where it sends pages and files itself. */
  folders: { pages: string; build: string };
  /** What else stands in its main block, and in that for HTTP. */
  main?: string;
  http?: string;
};

const TEMPORARY_FILES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The settings of an nginx that runs deploy/nginx.conf by itself: without TLS, on a port of its own. */
export function renderNginxSettings(input: NginxSettings): string {
  const { folder, main = '', http = '' } = input;
  const temporary = TEMPORARY_FILES.map((name) => `${name}_temp_path ${folder}/temp/${name};`);
  return `daemon off;
pid ${folder}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
${main}
events { worker_connections 512; }
http {
access_log off;
${temporary.join('\n')}
${http}
${renderSite(input)}
}
`;
}

/** The file that is shipped; only where it listens, its certificate, the servers' ports and the folders are others. */
function renderSite({ port, servers, folders }: NginxSettings): string {
  const [first = '', second = first] = servers.map(({ url }) => new URL(url).host);
  return readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('127.0.0.1:3001', first)
    .replaceAll('127.0.0.1:3002', second)
    .replaceAll('/run/nue-shop/pages', folders.pages)
    .replaceAll('/srv/nue-shop/current/.next', folders.build)
    .replace(/^server \{\n\tlisten 80;[\s\S]*?^\}\n/m, '')
    .replace(/^\tlisten \[::\]:443 .*\n|^\tssl_.*\n/gm, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`);
}
