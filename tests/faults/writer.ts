/** The program that the part *kill* starts and kills; its order comes as JSON. */
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { write, type WriterOrder } from './parts/writer.ts';

await write(JSON.parse(await text(process.stdin)) as WriterOrder);
