const production = process.env.NODE_ENV === 'production';

/** Pages get their policy, with a nonce, from proxy.ts; this one is for files, where nothing inline can occur. */
const filePolicy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval'${production ? '' : " 'unsafe-eval'"}`,
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  allowedDevOrigins: ['127.0.0.1'],
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/_next/static/:path*', headers: [{ key: 'Content-Security-Policy', value: filePolicy }] },
    { source: '/generated/:path*', headers: [{ key: 'Content-Security-Policy', value: filePolicy }] },
  ],
};
