/** L5: how a browser is found and with which arguments it is opened. Values in, values out. */

import { describe, expect, test } from 'vitest';
import { keeperEnvironment } from '../../electron/local/keeping.ts';
import { browserPlaces, PROFILE_PREFERENCES, windowArguments } from '../../electron/local/window.ts';
import { findBrowser } from '../../build/browser.mjs';

describe('where a browser may be', () => {
  test('in PATH, in its order, then in the usual places', () => {
    const places = browserPlaces('linux', { PATH: '/a:/b' });
    expect(places.slice(0, 3)).toEqual(['/a/chromium', '/b/chromium', '/a/chromium-browser']);
    expect(places.at(-1)).toBe('/opt/brave.com/brave/brave');
    expect(places).toContain('/b/google-chrome');
    expect(places).toContain('/a/microsoft-edge');
  });

  test('one that is named is meant, and no other is taken in its place', () => {
    expect(browserPlaces('linux', { CONSTAT_BROWSER: '/my/browser', PATH: '/a:/b' })).toEqual([
      '/my/browser',
    ]);
    expect(browserPlaces('linux', { CONSTAT_BROWSER: '', PATH: '/a' })[0]).toBe('/a/chromium');
  });

  test('a folder of PATH that is not absolute is not looked into', () => {
    const places = browserPlaces('linux', { PATH: '.:bin::/a' });
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
    expect(places).toContain('/a/chromium');
  });

  test('on Windows by its own folders, whatever the letters of their names', () => {
    const places = browserPlaces('win32', {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      PATH: 'C:\\a;C:\\b',
    });
    expect(places).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ]);
  });

  test('on a Mac among its programs, the own folder too', () => {
    const places = browserPlaces('darwin', { HOME: '/Users/edith' });
    expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/edith/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  test('the tests look in the same places', () => {
    const environment = {
      PATH: '/a:/b',
      HOME: '/home/edith',
      ProgramFiles: 'C:\\P',
      'ProgramFiles(x86)': 'C:\\Q',
    };
    for (const platform of ['linux', 'darwin'] as const) {
      const seen: string[] = [];
      findBrowser({ platform, environment, runs: (file) => seen.push(file) < 0 });
      expect(seen).toEqual(browserPlaces(platform, environment));
    }
    // One that is named is meant, and no other is taken in its place.
    const named = { ...environment, CONSTAT_BROWSER: '/my/browser' };
    expect(findBrowser({ environment: named, runs: () => false })).toBeUndefined();
    expect(findBrowser({ environment: named, runs: () => true })).toBe('/my/browser');
  });
});

describe('the arguments', () => {
  const given = {
    address: 'http://127.0.0.1:4321/enter/token',
    authority: '127.0.0.1:4321',
    profile: '/tmp/profile',
    browser: '/usr/bin/chromium',
    root: false,
  };

  test('open one private window with a profile of its own, that talks to nobody', () => {
    const args = windowArguments(given);
    for (const wanted of [
      '--app=http://127.0.0.1:4321/enter/token',
      '--incognito',
      '--user-data-dir=/tmp/profile',
      '--proxy-server=127.0.0.1:4321',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-breakpad',
      '--password-store=basic',
    ]) {
      expect(args).toContain(wanted);
    }
    expect(args.find((arg) => arg.startsWith('--disable-features='))).toMatch(/[=,]Translate(,|$)/);
  });

  test('weaken nothing, and open no other door', () => {
    const args = windowArguments(given).join(' ');
    for (const unwanted of [
      'no-sandbox',
      'disable-web-security',
      'remote-debugging',
      'remote-allow-origins',
      'ignore-certificate',
      'allow-',
      'load-extension',
      'js-flags',
      'disable-site-isolation',
      'test-type',
      'enable-logging',
      'log-net-log',
    ]) {
      expect(args).not.toContain(unwanted);
    }
  });

  test('leave the sandbox away for root only', () => {
    expect(windowArguments({ ...given, root: true })).toEqual([...windowArguments(given), '--no-sandbox']);
  });

  test.each([
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    '/usr/bin/microsoft-edge-stable',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ])('say "private" as Edge does: %s', (browser) => {
    const args = windowArguments({ ...given, browser });
    expect(args).toContain('--inprivate');
    expect(args).not.toContain('--incognito');
  });

  test('the profile keeps, completes, looks up and translates nothing', () => {
    expect(PROFILE_PREFERENCES.translate.enabled).toBe(false);
    expect(PROFILE_PREFERENCES.credentials_enable_service).toBe(false);
    expect(PROFILE_PREFERENCES.safebrowsing.enabled).toBe(false);
    expect(PROFILE_PREFERENCES.spellcheck.use_spelling_service).toBe(false);
  });
});

test('the keeper is told where things are, and nothing that changes how Node runs', () => {
  const told = keeperEnvironment(
    {
      PATH: '/bin',
      HOME: '/home/edith',
      LANG: 'fr_CA.UTF-8',
      LC_ALL: 'fr_CA.UTF-8',
      Path: 'C:\\a',
      NODE_OPTIONS: '--require /tmp/evil.js',
      NODE_PATH: '/tmp',
      LD_PRELOAD: '/tmp/evil.so',
      CONSTAT_PASSPHRASE: 'six quiet words',
      CONSTAT_STATE: '/usual',
      AWS_SECRET_ACCESS_KEY: 'x',
    },
    '/given',
  );
  expect(told).toEqual({
    PATH: '/bin',
    HOME: '/home/edith',
    LANG: 'fr_CA.UTF-8',
    LC_ALL: 'fr_CA.UTF-8',
    Path: 'C:\\a',
    CONSTAT_STATE: '/given',
  });
  expect(keeperEnvironment({ CONSTAT_STATE: '/usual' }, undefined)).toEqual({ CONSTAT_STATE: '/usual' });
});
