import { startProgram, type Program, type ProxyProcess } from './child.js';

export interface NginxOptions {
  /** Port of what is behind, on this machine. */
  readonly upstream: number;
  /** Holds what the server says in big buffers, whatever it asks for. @default true */
  readonly buffering?: boolean;
  /** Compresses event streams, too. @default false */
  readonly gzip?: boolean;
  /** Lets WebSockets through. @default false */
  readonly upgrades?: boolean;
}

const buffers = `
      proxy_buffering on;
      proxy_ignore_headers X-Accel-Buffering;
      proxy_buffer_size 64k;
      proxy_buffers 8 64k;
      proxy_busy_buffers_size 128k;`;
const upgrade = `
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;`;

/** For `ProxyProcess.reload`. */
export const nginxConfig =
  ({ upstream, buffering = true, gzip = false, upgrades = false }: NginxOptions): Program['config'] =>
  (port, folder) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr notice;
events { worker_connections 256; }
http {
  log_format rows '$uri $status $upstream_bytes_received $body_bytes_sent';
  access_log ${folder}/access.log rows;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  gzip ${gzip ? 'on' : 'off'};
  gzip_proxied any;
  gzip_min_length 1;
  gzip_types text/event-stream;
  map $http_upgrade $connection_upgrade {
    default upgrade;
    '' '';
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstream};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;${upgrades ? upgrade : "\n      proxy_set_header Connection '';"}${buffering ? buffers : '\n      proxy_buffering off;'}
    }
  }
}
`;

/**
 * nginx, unless told otherwise as it must not be set up before a stream. Each request that is over is logged as
 * `path status bytes-from-server bytes-to-client`.
 */
export const startNginx = (options: NginxOptions): Promise<ProxyProcess> =>
  startProgram({
    name: 'nginx',
    config: nginxConfig(options),
    args: (file, folder) => ['-c', file, '-p', folder],
  });
