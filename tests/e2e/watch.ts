import type { BrowserContext, Page, Request } from 'playwright-core';

/** What no window may ever do, collected over a whole run. */
export type Seen = {
  /** Reports of the content policy: what it blocked, and where. */
  readonly violations: string[];
  /** Errors and warnings of the console, and errors nobody caught. */
  readonly complaints: string[];
  /** Requests that went anywhere but to the window's own origin. */
  readonly elsewhere: string[];
};

export function nothingSeen(): Seen {
  return { violations: [], complaints: [], elsewhere: [] };
}

/**
 * Watches every page of a context, from before its first script on.
 *
 * @param isLockedOut a window that was locked may ask once more before it ends, and the host that is there by then
 *   answers it as it answers any stranger: that is no complaint
 */
export async function watch(
  context: BrowserContext,
  seen: Seen,
  isLockedOut: () => boolean = () => false,
): Promise<void> {
  context.setDefaultTimeout(15_000);
  await context.exposeBinding('__violated', (_source, report: string) => void seen.violations.push(report));
  await context.addInitScript(() => {
    const told = (window as unknown as { __violated: (report: string) => void }).__violated;
    document.addEventListener('securitypolicyviolation', (event) => {
      told(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
    });
  });
  context.on('page', (page) => watchPage(page, seen, isLockedOut));
  const went = (request: Request): void => {
    const { protocol, hostname } = new URL(request.url());
    const own = protocol === 'app:' || protocol === 'blob:' || protocol === 'data:' || isOwn(hostname);
    // What the policy stopped was only asked for.
    if (!own && request.failure()?.errorText !== 'csp') seen.elsewhere.push(request.url());
  };
  context.on('requestfinished', went);
  context.on('requestfailed', went);
}

/** The local host's address, or the one under which the double serves `app://register`. */
function isOwn(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname.endsWith('.test') || hostname === 'register';
}

function watchPage(page: Page, seen: Seen, isLockedOut: () => boolean): void {
  page.on('pageerror', (error) => void seen.complaints.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const isTurnedAway = isLockedOut() && message.text().includes('status of 403');
    if (!isTurnedAway) seen.complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
}
