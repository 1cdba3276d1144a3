import { ipcMain } from 'electron';
import * as z from 'zod';
import { type Asked, ASKED, channelOf, EVENT_CHANNEL } from '../../shared/bridge.ts';
import { type HostEvent, KEEPER_CALLS, type KeeperCall, type PlaceAsked } from '../../shared/host.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { parse } from '../../shared/register/parse.ts';
import { refused, type Result } from '../../shared/result.ts';
import { type Frame, isOurFrame } from './rules.ts';

/** What answers the window. None of these is called for a message that is not our page's. */
export type Answerers = {
  /** Hands a call on to the keeper. */
  readonly ask: (call: KeeperCall, input: unknown) => Promise<Result<unknown>>;
  readonly lock: () => Promise<Result<unknown>>;
  readonly choosePlace: (asked: PlaceAsked) => Promise<Result<{ readonly path: string | null }>>;
  readonly openAddress: (address: string) => Promise<Result<null>>;
};

const nothing = z.strictObject({});
const addressAsked = z.strictObject({ address: z.string().max(2000) });
const placeAsked: z.ZodType<PlaceAsked> = z.strictObject({
  purpose: z.enum([
    'new-register',
    'open-register',
    'save-file',
    'import-file',
    'attach-file',
    'backup-folder',
    'open-backup',
    'open-anchor',
  ]),
  name: z.string().max(255).exactOptional(),
  language: z.enum(LANGUAGES),
});

/**
 * Listens to the window, on the channels of the list and on no other (E5). Whoever asks is looked at first (E4): to anyone
 * but our page there is no call. All answers are Results: a fault of ours is one too, and says nothing of what it met.
 */
export function openBridge(mainFrame: () => Frame, answerers: Answerers): void {
  for (const asked of ASKED) {
    ipcMain.handle(channelOf(asked), async (event, input: unknown): Promise<Result<unknown>> => {
      try {
        if (!isOurFrame(event.senderFrame, mainFrame())) return refused('call-unknown', { call: asked });
        return await answer(asked, input, answerers);
      } catch {
        return refused('host-failed');
      }
    });
  }
}

/** Answers one thing that was asked; `input` is read as it comes. */
export async function answer(asked: Asked, input: unknown, answerers: Answerers): Promise<Result<unknown>> {
  const call = KEEPER_CALLS.find((each) => each === asked);
  if (call !== undefined) return answerers.ask(call, input);
  switch (asked) {
    case 'choosePlace': {
      const read = parse(placeAsked, input);
      return read.ok ? answerers.choosePlace(read.value) : read;
    }
    case 'openAddress': {
      const read = parse(addressAsked, input);
      return read.ok ? answerers.openAddress(read.value.address) : read;
    }
    case 'lock': {
      const read = parse(nothing, input);
      return read.ok ? answerers.lock() : read;
    }
    default:
      return refused('call-unknown', { call: asked });
  }
}

/** Tells the window; what has no window any more is told to nobody. */
export function tellWindow(
  window: { isDestroyed(): boolean; readonly webContents: { send(channel: string, event: HostEvent): void } },
  event: HostEvent,
): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}
