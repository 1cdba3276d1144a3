import { join } from 'node:path';
import { build } from 'vite';

/** One TypeScript entry and all it imports as one file that Node runs, for tests that need a process of their own. */
export async function bundled(entry: string, folder: string, name = 'bundled'): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  });
  return join(folder, `${name}.mjs`);
}
