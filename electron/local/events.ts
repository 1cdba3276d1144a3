import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../../shared/host.ts';
import { head } from './answer.ts';

/** Something is said at least this often (ms), so that a connection that died is noticed. */
const HEARTBEAT_MS = 20_000;

/** The event streams of the living window (server-sent events). */
export type Streams = {
  add(response: ServerResponse): void;
  send(event: HostEvent): void;
  /** Ends all of them, with a last word where there is one. */
  end(last?: HostEvent): void;
  count(): number;
};

/** @param changed is called when a stream has come or gone */
export function eventStreams(changed: () => void): Streams {
  const open = new Set<ServerResponse>();
  const tell = (lines: string): void => {
    for (const response of open) response.write(lines);
  };
  return {
    add(response) {
      head(response, 200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      open.add(response);
      const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
      response.once('close', () => {
        clearInterval(heartbeat);
        open.delete(response);
        changed();
      });
      changed();
    },
    send: (event) => tell(lineOf(event)),
    end(last) {
      if (last !== undefined) tell(lineOf(last));
      for (const response of open) response.end();
    },
    count: () => open.size,
  };
}

const lineOf = (event: HostEvent): string => `data: ${JSON.stringify(event)}\n\n`;
