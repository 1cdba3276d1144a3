/** What of a request says where it comes from. */
export type Asked = {
  readonly method: string;
  /** Names and values in turn, as they arrived: a header sent twice is there twice. */
  readonly rawHeaders: readonly string[];
};

/**
 * Whether a request comes from our own window (security: L2). A page of another site, of another port of this machine
 * (the same *site*, to a browser), or of a name that was made to lead here (DNS rebinding) does not; neither does a
 * browser that fetches ahead of the person.
 *
 * @param authority of this host, as in `127.0.0.1:4321`
 */
export function isOurs({ method, rawHeaders }: Asked, authority: string): boolean {
  const hosts = valuesOf(rawHeaders, 'host');
  if (hosts.length !== 1 || hosts[0] !== authority) return false;

  const origins = valuesOf(rawHeaders, 'origin');
  const leastOrigins = method === 'POST' ? 1 : 0;
  if (origins.length < leastOrigins || origins.length > 1) return false;
  if (origins.some((origin) => origin !== `http://${authority}`)) return false;

  // An address that was typed, or handed to the browser by us, comes from no page at all.
  const sites = method === 'POST' ? ['same-origin'] : ['same-origin', 'none'];
  const from = valuesOf(rawHeaders, 'sec-fetch-site');
  if (from.length > 1 || from.some((site) => !sites.includes(site))) return false;

  return ['sec-purpose', 'purpose', 'x-moz'].every((name) => valuesOf(rawHeaders, name).length === 0);
}

/** Every value sent under a name (in small letters), in order. */
export function valuesOf(rawHeaders: readonly string[], name: string): readonly string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
