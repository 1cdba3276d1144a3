/**
 * What a page of somebody else tries against a host on this machine, as the body of a script. It knows the port, not the
 * cookie; the browser it runs in may send the cookie for it. Each try ends in its own word of what it got.
 */
export function hostileScript(target: string): string {
  return `
const target = ${JSON.stringify(target)};
const socketTarget = target.replace('http', 'ws');
const results = {};
const within = (promise, ms = 3000) =>
  Promise.race([promise, new Promise((settle) => setTimeout(() => settle('nothing came'), ms))]);
const attempt = async (name, run) => {
  try { results[name] = String(await within(run())); } catch (error) { results[name] = 'refused: ' + error.name; }
};
const at = (name, path) => target + path + (path.includes('?') ? '&' : '?') + 'try=' + name;
const element = (tag, name, fields, path) => new Promise((settle) => {
  const made = document.createElement(tag);
  made.onload = () => settle('loaded');
  made.onerror = () => settle('refused');
  made.onloadeddata = () => settle('loaded');
  for (const [field, value] of Object.entries(fields)) made[field] = value === '@' ? at(name, path) : value;
  document.body.append(made);
});
const form = (name, method, enctype, path) => new Promise((settle) => {
  const frame = document.createElement('iframe');
  frame.name = name;
  document.body.append(frame);
  const made = document.createElement('form');
  Object.assign(made, { method, enctype, action: at(name, path), target: name });
  const field = document.createElement('input');
  field.name = '{"lockAfter":29,"a":"';
  field.value = '"}';
  made.append(field);
  document.body.append(made);
  frame.onload = () => {
    let said = 'sent, and not readable';
    try { said = 'read: ' + frame.contentDocument.body.textContent; } catch {}
    settle(said);
  };
  made.submit();
});
const json = { 'Content-Type': 'application/json' };
const body = '{"lockAfter":29}';
const read = async (answer) => answer.status + ' ' + (await answer.text());

await attempt('fetch-page', () => fetch(at('fetch-page', '/'), { credentials: 'include' }).then(read));
await attempt('fetch-page-blind', () => fetch(at('fetch-page-blind', '/'), { mode: 'no-cors', credentials: 'include' }).then(read));
await attempt('fetch-script', () => fetch(at('fetch-script', '/assets/page.js'), { credentials: 'include' }).then(read));
await attempt('fetch-call', () => fetch(at('fetch-call', '/host/prefer'), { method: 'POST', headers: json, body, credentials: 'include' }).then(read));
await attempt('fetch-call-plain', () => fetch(at('fetch-call-plain', '/host/prefer'), { method: 'POST', body, credentials: 'include' }).then(read));
await attempt('fetch-call-blind', () => fetch(at('fetch-call-blind', '/host/prefer'), { method: 'POST', mode: 'no-cors', body, credentials: 'include' }).then(read));
await attempt('fetch-lock-blind', () => fetch(at('fetch-lock-blind', '/host/lock'), { method: 'POST', mode: 'no-cors', body: '{}', credentials: 'include' }).then(read));
await attempt('fetch-exact-blind', () => fetch(target + '/host/lock', { method: 'POST', mode: 'no-cors', body: '{}', credentials: 'include' }).then(read));
await attempt('fetch-exact-call', () => fetch(target + '/host/prefer', { method: 'POST', headers: json, body, credentials: 'include' }).then(read));
await attempt('fetch-list', () => fetch(at('fetch-list', '/places/list'), { method: 'POST', mode: 'no-cors', body: '{"folder":null}', credentials: 'include' }).then(read));
await attempt('fetch-put', () => fetch(at('fetch-put', '/host/prefer'), { method: 'PUT', body, credentials: 'include' }).then(read));
await attempt('keepalive', () => fetch(at('keepalive', '/host/prefer'), { method: 'POST', mode: 'no-cors', keepalive: true, body, credentials: 'include' }).then(read));
await attempt('xhr', () => new Promise((settle) => {
  const asked = new XMLHttpRequest();
  asked.open('POST', at('xhr', '/host/prefer'));
  asked.withCredentials = true;
  asked.onload = () => settle('read: ' + asked.responseText);
  asked.onerror = () => settle('refused');
  asked.send(body);
}));
await attempt('beacon', async () => navigator.sendBeacon(at('beacon', '/host/prefer'), body) ? 'sent' : 'refused');
await attempt('form-plain', () => form('form-plain', 'post', 'text/plain', '/host/prefer'));
await attempt('form-lock', () => form('form-lock', 'post', 'text/plain', '/host/lock'));
await attempt('form-encoded', () => form('form-encoded', 'post', 'application/x-www-form-urlencoded', '/host/prefer'));
await attempt('form-parts', () => form('form-parts', 'post', 'multipart/form-data', '/host/prefer'));
await attempt('form-get', () => form('form-get', 'get', 'text/plain', '/host/lock'));
await attempt('img', () => element('img', 'img', { src: '@' }, '/'));
await attempt('img-exact', () => new Promise((settle) => {
  const made = new Image();
  made.onload = () => settle('loaded');
  made.onerror = () => settle('refused');
  made.src = target + '/';
}));
await attempt('script', () => element('script', 'script', { src: '@' }, '/assets/page.js'));
await attempt('script-exact', () => new Promise((settle) => {
  const made = document.createElement('script');
  made.onload = () => settle('loaded');
  made.onerror = () => settle('refused');
  made.src = target + '/assets/page.js';
  document.body.append(made);
}));
await attempt('module', () => import(target + '/assets/page.js').then(() => 'loaded'));
await attempt('style', () => element('link', 'style', { rel: 'stylesheet', href: '@' }, '/assets/page.js'));
await attempt('video', () => element('video', 'video', { src: '@' }, '/'));
await attempt('object', () => element('object', 'object', { data: '@', type: 'text/html' }, '/'));
await attempt('embed', () => element('embed', 'embed', { src: '@', type: 'text/html' }, '/'));
await attempt('iframe', () => new Promise((settle) => {
  const frame = document.createElement('iframe');
  frame.onload = () => {
    try { settle('read: ' + frame.contentDocument.body.textContent); } catch { settle('not readable'); }
  };
  frame.src = target + '/';
  document.body.append(frame);
}));
await attempt('events', () => new Promise((settle) => {
  const events = new EventSource(target + '/events', { withCredentials: true });
  events.onopen = () => settle('open');
  events.onmessage = ({ data }) => settle('read: ' + data);
  events.onerror = () => { events.close(); settle('refused'); };
}));
await attempt('socket', () => new Promise((settle) => {
  const socket = new WebSocket(socketTarget + '/events?try=socket');
  socket.onopen = () => settle('open');
  socket.onerror = () => settle('refused');
}));
await attempt('worker', () => new Promise((settle) => {
  const source = 'try { importScripts(' + JSON.stringify(at('worker', '/assets/page.js')) + '); postMessage("loaded"); } catch { postMessage("refused"); }';
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => settle(data);
}));
await attempt('window', () => new Promise((settle) => {
  const opened = window.open(at('window', '/'), 'stolen', 'popup');
  if (opened === null) { settle('refused'); return; }
  setTimeout(() => {
    try { settle('read: ' + opened.document.body.textContent); } catch { settle('not readable'); }
    opened.close();
  }, 800);
}));
await attempt('prefetch', () => element('link', 'prefetch', { rel: 'prefetch', href: '@' }, '/'));
await attempt('preload', () => element('link', 'preload', { rel: 'preload', as: 'fetch', crossOrigin: 'use-credentials', href: '@' }, '/'));
document.title = 'done';
window.results = results;
`;
}
