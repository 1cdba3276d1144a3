/** Names and shapes we do not write, each with the place to go instead. eslint.config.js hands them out. */

/**
 * `shared/` has no clock, no chance and no machine. The compiler hides these names already, but the
 * libraries of shared/pdf and shared/exchange bring the DOM's types back, and `Date` is the language's own.
 *
 * @type {{ name: string, message: string }[]}
 */
export const sharedGlobals = [
  ...['window', 'document', 'navigator', 'location', 'self', 'Blob', 'File', 'FileReader', 'Image'].map(
    (name) => ({
      name,
      message: `shared/ knows no window: take the value as an argument, and use '${name}' in renderer/.`,
    }),
  ),
  ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
    name,
    message:
      'shared/ keeps nothing: the keeper writes (electron/keeper), renderer/store holds the working copy.',
  })),
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
    name,
    message: 'Constat uses no network. What the machine must give comes through the Host (shared/host.ts).',
  })),
  ...['process', 'Buffer', 'require', '__dirname', '__filename'].map((name) => ({
    name,
    message: `'${name}' is Node's: do it in electron/ and pass the value in (bytes are Uint8Array here).`,
  })),
  ...['globalThis', 'global'].map((name) => ({
    name,
    message: 'shared/ reaches for nothing around it: take what you need as an argument.',
  })),
  {
    name: 'crypto',
    message: 'No chance in shared/: ids and nonces are arguments; SHA-256 is in @noble/hashes.',
  },
  { name: 'performance', message: "No clock in shared/: take 'now' as an argument, measure in tests/bench." },
  {
    name: 'console',
    message: 'shared/ does not talk: give back a value or a refusal (shared/result.ts).',
  },
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'].map((name) => ({
    name,
    message: 'No clock in shared/: waiting is done in electron/ or renderer/, which then call in.',
  })),
];

/** @type {{ object: string, property: string, message: string }[]} */
export const sharedProperties = [
  { object: 'Date', property: 'now', message: "No clock in shared/: take 'now' as an argument." },
  {
    object: 'Math',
    property: 'random',
    message: 'No chance in shared/: take the id or the nonce as an argument.',
  },
];

/** Clocks and chance that come in through a library. @type {{ name: string, importNames: string[], message: string }[]} */
export const sharedImports = [
  {
    name: '@internationalized/date',
    importNames: ['now', 'today', 'isToday', 'getLocalTimeZone', 'setLocalTimeZone', 'resetLocalTimeZone'],
    message: "No clock in shared/: take 'now', the day or the organisation's time zone as an argument.",
  },
  {
    name: '@noble/hashes/utils.js',
    importNames: ['randomBytes'],
    message: 'No chance in shared/: take the bytes as an argument.',
  },
];

/** @type {{ selector: string, message: string }[]} */
export const sharedSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: "No clock in shared/: take 'now' as an argument (new Date(value) is fine).",
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: "No clock in shared/: take 'now' as an argument (Date() ignores its arguments).",
  },
];

/** HTML made of text, and doors out of the window. */
const asHtml =
  'innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment';
const asHtmlMessage = 'Text never becomes HTML here: make React nodes in renderer/ (or set textContent).';

/** Everywhere, tests included. @type {{ selector: string, message: string }[]} */
export const everywhereSyntax = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: "Export it by its name ('export const …', 'export function …'): one thing has one name.",
  },
];

/** Everywhere in the product. @type {{ selector: string, message: string }[]} */
export const productSyntax = [
  { selector: `MemberExpression[property.name=/^(${asHtml})$/]`, message: asHtmlMessage },
  { selector: `MemberExpression[computed=true] > Literal[value=/^(${asHtml})$/]`, message: asHtmlMessage },
  { selector: `Property[key.name=/^(${asHtml}|dangerouslySetInnerHTML)$/]`, message: asHtmlMessage },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message: asHtmlMessage },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: asHtmlMessage,
  },
  {
    selector: 'Literal[value="_blank"]',
    message: 'No new window: a link goes through the Host, to the fixed list in electron/shell/guard.ts.',
  },
  {
    selector: 'Literal[value=/^http:..(?!www\\.w3\\.org|schemas\\.|purl\\.org|127\\.0\\.0\\.1|localhost)/]',
    message:
      'No plain http: authorities are named with https in shared/law, and opened by electron/shell/guard.ts.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(executeJavaScript|insertCSS)$/]',
    message: 'No code or style is put into a page: it belongs to renderer/, under the content policy.',
  },
];

/**
 * Doors of Electron that are opened in one file only.
 *
 * @type {{ name: string, home: string | undefined, selector: string, message: string }[]}
 */
export const doors = [
  {
    name: 'openExternal',
    home: 'electron/shell/guard.ts',
    selector: 'MemberExpression[property.name="openExternal"]',
    message: 'Only electron/shell/guard.ts opens addresses, from its fixed list: call it there.',
  },
  {
    name: 'appendSwitch',
    home: 'electron/shell/guard.ts',
    selector: 'MemberExpression[property.name=/^append(Switch|Argument)$/]',
    message: "Chromium's switches are set in electron/shell/guard.ts only.",
  },
  {
    name: 'ipcMain',
    home: 'electron/shell/bridge.ts',
    selector: 'ImportSpecifier[imported.name="ipcMain"], MemberExpression[property.name="ipcMain"]',
    message:
      'Messages arrive in electron/shell/bridge.ts, which checks the sender and parses: add a handler there.',
  },
  {
    name: 'ipcRenderer',
    home: 'electron/preload.ts',
    selector: 'ImportSpecifier[imported.name="ipcRenderer"], MemberExpression[property.name="ipcRenderer"]',
    message: 'Only electron/preload.ts sends messages, one named function for each: use the Host.',
  },
  {
    name: 'webFrame, remote, crashReporter',
    home: undefined,
    selector: 'ImportSpecifier[imported.name=/^(webFrame|remote|crashReporter)$/]',
    message:
      'Not used in Constat: ask through the Host (shared/host.ts); crash dumps would hold the register.',
  },
];

const letter = '[A-Za-zÀ-ɏ]';
const literalSentence =
  'Words live in shared/words (en.ts, fr.ts): say it with useWords() (renderer/words.tsx).';

/** @type {{ selector: string, message: string }[]} */
export const rendererSyntax = [
  { selector: `JSXText[value=/${letter}/]`, message: literalSentence },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(Literal[value=/${letter}/], TemplateLiteral)`,
    message: literalSentence,
  },
  {
    selector: `JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label)$/] > Literal[value=/${letter}/]`,
    message: literalSentence,
  },
];
