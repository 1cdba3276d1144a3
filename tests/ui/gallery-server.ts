import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { reactAria } from '../../build/react-aria.mjs';
import { pageHeaders } from '../../electron/page/headers.ts';

/** The gallery, built as the window is and served under the window's policy. */
export async function serveGallery(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'constat-gallery-'));
  // As it ships: the tests' own environment would bring in React's development build.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    root: import.meta.dirname,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [reactAria(), react()],
    build: {
      target: 'chrome140',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 9000,
      rolldownOptions: { input: path.join(import.meta.dirname, 'gallery.html') },
    },
  });
  process.env['NODE_ENV'] = environment;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = types[path.extname(pathname)];
    readFile(path.join(folder, path.normalize(pathname))).then(
      (bytes) => response.writeHead(200, { ...pageHeaders(), 'Content-Type': type }).end(bytes),
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/gallery.html`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
