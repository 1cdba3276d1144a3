import type { App, Session, Shell, WebContents } from 'electron';
import { ok, refused, type Result } from '../../shared/result.ts';
import {
  allowsAddress,
  allowsNavigation,
  allowsPermission,
  allowsRequest,
  dangerousSwitches,
} from './rules.ts';

/** Holds Electron to the rules of rules.ts. Its own defaults grant most of what is refused here. */

/** The dangerous switches this program was started with; in development every one is a tool. */
export function switchesRefused(app: App, argv: readonly string[]): readonly string[] {
  return app.isPackaged ? dangerousSwitches(argv) : [];
}

/** What must be said before Electron is ready: every page in the system's sandbox (E3), and no name is ever looked up (E10). */
export function guardStart(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Every page and every session there will ever be, ours or not. */
export function guardAll(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('session-created', (session) => guardSession(session, app.isPackaged));
}

/** No page goes anywhere, opens a window or holds another page (E11, E12, E15). */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!allowsNavigation(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}

/** The event of a new session is not waited for: what matters is guarded by name, and only once. */
const guarded = new WeakSet<Session>();

/** No network, no permission, no device, no download, no spell-checker that fetches its dictionaries (E10, E14, E19). */
export function guardSession(session: Session, packaged: boolean): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowsRequest(details.url, packaged) }),
  );
  void session.setProxy({ mode: 'direct' });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());

  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(allowsPermission(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allowsPermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}

/** Opens an address of the fixed list in the person's browser (E13). The only call of `openExternal` there is. */
export async function openAddress(shell: Shell, address: string): Promise<Result<null>> {
  if (!allowsAddress(address)) return refused('address-not-listed', { address });
  await shell.openExternal(address);
  return ok(null);
}
