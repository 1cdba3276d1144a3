import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WebFrameMain, WindowOpenHandlerResponse } from 'electron';
import { app, onlyAfter, windows } from './app.ts';
import { answering, driver } from './driver-wire.ts';
import { ipcMain } from './ipc.ts';
import { emitPreventable, record, standing } from './record.ts';
import { type FakeSession, session } from './session.ts';

type OpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;
type Frame = { -readonly [Key in 'url' | 'origin']: WebFrameMain[Key] };

/** A page as main holds it. */
export function newContents(of: FakeSession) {
  const mainFrame: Frame = { url: '', origin: 'null' };
  let open: OpenHandler | null = null;
  return standing(
    'webContents',
    Object.assign(new EventEmitter(), {
      session: of,
      mainFrame: standing('webFrameMain', mainFrame),
      getURL: () => mainFrame.url,
      setWindowOpenHandler: (handler: OpenHandler) => {
        record('webContents.setWindowOpenHandler', handler);
        open = handler;
      },
      send: (channel: string, ...args: readonly unknown[]) => {
        record('webContents.send', channel, ...args);
        void driver.ask('send', { channel, args });
      },
      /** Without a handler, Electron opens what is asked for. */
      opens: (url: string): boolean => {
        const action = open === null ? 'allow' : open({ url }).action;
        record('webContents.window-open', url, action);
        return action === 'allow';
      },
    }),
  );
}

/** The windows there are; the double shows one at a time. */
const shown: FakeWindow[] = [];

type Implemented =
  'loadURL' | 'show' | 'hide' | 'focus' | 'restore' | 'minimize' | 'isMinimized' | 'isDestroyed' | 'close';

export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Implemented> {
  static getAllWindows(): FakeWindow[] {
    return [...shown];
  }

  readonly webContents;
  private readonly preload: string;
  private destroyed = false;
  private minimized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    onlyAfter('new BrowserWindow');
    record('new BrowserWindow', options);
    const { preload = '', partition = '' } = options.webPreferences ?? {};
    if (partition.startsWith('persist:'))
      throw new Error('The double of Electron keeps nothing on the disk.');
    if (shown.length > 0) throw new Error('The double of Electron shows one window at a time.');
    this.preload = preload;
    this.webContents = newContents(session.fromPartition(partition));
    const window = standing<FakeWindow>('BrowserWindow', this);
    shown.push(window);
    app.emit('web-contents-created', {}, this.webContents);
    return window;
  }

  async loadURL(url: string): Promise<void> {
    record('window.loadURL', url);
    const { mainFrame } = this.webContents;
    mainFrame.url = url;
    mainFrame.origin = originOf(url);
    await driver.ask('load', { url, preload: this.preload });
    this.emit('ready-to-show');
  }

  show(): void {
    record('window.show');
  }
  hide(): void {
    record('window.hide');
  }
  focus(): void {
    record('window.focus');
  }
  restore(): void {
    record('window.restore');
    this.minimized = false;
  }
  minimize(): void {
    this.minimized = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** It is no more. */
  leave(): void {
    this.destroyed = true;
    this.emit('closed');
  }

  /** As when the person closes it. */
  close(): void {
    if (emitPreventable(this, 'close')) return;
    shown.splice(0);
    void driver.ask('close', null);
    this.leave();
    // Where nobody listens, Electron leaves when its last window closes.
    if (!app.emit('window-all-closed')) app.quit();
  }
}
type FakeWindow = BrowserWindow;

windows.closeAll = () => {
  for (const window of shown.splice(0)) window.leave();
};

const only = (): FakeWindow => {
  const [window] = shown;
  if (window === undefined) throw new Error('There is no window.');
  return window;
};

function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

answering({
  invoke: ({ channel, args, url, main }) => {
    const { webContents } = only();
    const { mainFrame } = webContents;
    if (main) {
      mainFrame.url = url;
      mainFrame.origin = originOf(url);
    }
    const senderFrame = main ? mainFrame : { url, origin: originOf(url) };
    return ipcMain.deliver(channel, { sender: webContents, senderFrame, type: 'frame' }, args);
  },
  request: ({ url, method }) => only().webContents.session.request(url, method),
  navigate: ({ url, main }) => {
    const { webContents } = only();
    const details = { url, isMainFrame: main };
    const prevented = emitPreventable(webContents, 'will-frame-navigate', details);
    return !prevented && !(main && emitPreventable(webContents, 'will-navigate', details));
  },
  openWindow: ({ url }) => only().webContents.opens(url),
  download: ({ url }) =>
    !emitPreventable(only().webContents.session, 'will-download', {}, { getURL: () => url }),
  closeWindow: () => only().close(),
});
