import { joined } from './bytes.ts';
import { type Frame, frameAt, frameMarks, nextFrame, patienceFor } from './entry.ts';

/**
 * A segment without some of its bodies: headers, envelopes, the other bodies and whatever lies between frames stay as they
 * are, byte for byte, so that the chain verifies as before. Null where nothing of it is to go.
 *
 * @param goes is asked of each body that is still there
 */
export function withoutBodies(
  bytes: Uint8Array,
  goes: (frame: Frame, body: number) => boolean,
): Uint8Array | null {
  const parts: Uint8Array[] = [];
  const patience = patienceFor(bytes);
  let taken = 0;
  let kept = 0;
  for (let at = 0; at < bytes.length;) {
    const found = frameAt(bytes, at, patience);
    if (found.kind !== 'frame') {
      const next = found.kind === 'end' ? -1 : nextFrame(bytes, at + 1, patience);
      if (next === -1) break;
      at = next;
      continue;
    }
    const { frame } = found;
    at += frame.length;
    const left = frame.bodies.map((body, index) => (body === null || goes(frame, index) ? null : body));
    const gone = left.filter((body, index) => body === null && frame.bodies[index] !== null).length;
    if (gone === 0) continue;
    taken += gone;
    parts.push(bytes.subarray(kept, frame.offset), frame.headerBytes, frame.envelope, ...frameMarks(left));
    kept = at;
  }
  return taken === 0 ? null : joined([...parts, bytes.subarray(kept)]);
}
