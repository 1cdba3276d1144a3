/**
 * What every answer to a window carries, in both hosts. The policy starts at nothing and lets in what is ours
 * (security: E9). react-aria puts a few `<style>` elements into the page; each is let in by its digest.
 */
export const STYLE_HASHES: readonly string[] = [
  // [data-react-aria-pressable], of usePress (tests/ui/injected-styles.test.ts reads it there).
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
];

export function contentPolicy(styleHashes: readonly string[] = STYLE_HASHES): string {
  const styles = ["'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Headers of every answer, errors included. Nothing is kept by anybody. */
export function pageHeaders(): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
}
