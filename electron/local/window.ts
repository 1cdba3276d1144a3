import { posix, win32 } from 'node:path';
import table from './browsers.json' with { type: 'json' };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a browser of the Chromium family may be, the likeliest first: the usual names in PATH, then the usual places; where
 * CONSTAT_BROWSER names one, that one alone is meant. Nothing is looked at here.
 */
export function browserPlaces(platform: string, environment: Environment): readonly string[] {
  const known = platform === 'win32' || platform === 'darwin' ? table[platform] : table.linux;
  const path = platform === 'win32' ? win32 : posix;
  const named = environment['CONSTAT_BROWSER'];
  if (named !== undefined && named !== '') return [named];
  const folders = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  return [
    ...known.names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...known.places.flatMap((place) => filledIn(place, environment)),
  ];
}

/** Empty where the environment does not know what the place is named after. */
function filledIn(place: string, environment: Environment): readonly string[] {
  const name = /^\{(.+?)\}/.exec(place)?.[1];
  if (name === undefined) return [place];
  // Windows writes ProgramFiles where we write PROGRAMFILES.
  const value = Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];
  return value === undefined || value === '' ? [] : [place.replace(`{${name}}`, value)];
}

/** What a browser must not do beside showing our window: nothing it would fetch, offer, keep or report. */
const FEATURES_OFF = [
  'AimEnabled',
  'AutofillServerCommunication',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsFirstModeIncognito',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
  'msForceBrowserSignIn',
];

/**
 * The arguments that open one private window without bars (security: L5): its profile is a temporary folder, and being
 * private it writes nothing of the page there either. Whatever the browser itself would ask of a network goes to this
 * host as its proxy, which refuses it; only the address itself is reached directly.
 */
export function windowArguments({
  address,
  authority,
  profile,
  browser,
  root,
}: {
  readonly address: string;
  readonly authority: string;
  readonly profile: string;
  /** The program, whose name tells which of them it is. */
  readonly browser: string;
  /** Whether we are root, for whom Chromium has no sandbox. */
  readonly root: boolean;
}): readonly string[] {
  return [
    `--app=${address}`,
    /msedge|microsoft-edge|Microsoft Edge/.test(browser) ? '--inprivate' : '--incognito',
    `--user-data-dir=${profile}`,
    `--proxy-server=${authority}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--metrics-recording-only',
    // Neither keyring is asked for: there is nothing to keep.
    '--password-store=basic',
    '--use-mock-keychain',
    `--disable-features=${FEATURES_OFF.join(',')}`,
    ...(root ? ['--no-sandbox'] : []),
  ];
}

/**
 * The preferences of that profile, as Chromium keeps them: nothing is translated, suggested, completed, kept or looked
 * up. A notice in the words of the law is not for a machine to reword.
 */
export const PROFILE_PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, profile_enabled: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
} as const;
