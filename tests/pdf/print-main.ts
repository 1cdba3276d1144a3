import { digests } from './print.ts';

process.stdout.write(JSON.stringify(digests()));
