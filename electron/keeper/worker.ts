import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Job } from './jobs.ts';

// A worker does one job and ends: what a hostile file did to its memory goes with it.
parentPort?.postMessage(await answer(workerData as Job));
