/** electron-builder.yml, read and checked by electron-builder's own code, without building anything. */

import path from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = () => getConfig(root, path.join(root, 'electron-builder.yml'), null);
const validate = (config: object) => validateConfiguration(config, new DebugLogger(false));

test('the schema accepts it', async () => {
  await expect(validate(await read())).resolves.toBeUndefined();
});

test('the schema would refuse a key it does not know, and a wrong type', async () => {
  const config = await read();
  await expect(validate({ ...config, asarr: true })).rejects.toThrow(/asarr/);
  await expect(
    validate({ ...config, electronFuses: { ...config.electronFuses, runAsNodes: false } }),
  ).rejects.toThrow(/electronFuses/);
  await expect(validate({ ...config, electronLanguages: { en: true } })).rejects.toThrow(/electronLanguages/);
});

test('every fuse is set, and set safely', async () => {
  expect((await read()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('only what is built goes in, and nothing is published', async () => {
  const config = await read();
  expect(config.asar).toBe(true);
  expect(config.publish).toBeNull();
  const patterns = [config.files]
    .flat()
    .flatMap((set) => (typeof set === 'object' ? (set?.filter ?? []) : (set ?? [])));
  expect(patterns).toContain('!node_modules/**');
  expect(patterns.filter((pattern) => !pattern.startsWith('!'))).toEqual(['dist/**', 'package.json']);
  expect(config.electronLanguages).toEqual(['en', 'fr']);
});
