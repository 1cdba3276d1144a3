/**
 * What stands for the module 'electron' where there is no Electron: the part of it that main uses, and no more. It runs in
 * a Node of its own; a Chromium shows the page (launch.ts). What is seen here is evidence about our code, not about
 * Electron: see README.md.
 */
export { app } from './app.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { protocol, session } from './session.ts';
export { dialog, nativeTheme, powerMonitor, shell } from './system.ts';
export { utilityProcess } from './utility.ts';
export { BrowserWindow } from './window.ts';
