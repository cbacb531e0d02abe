import type { NextConfig } from 'next'

import { withPayload } from '@payloadcms/next/withPayload'

import { afterCompile } from './scripts/build/afterCompile'
import { compressedHeaders, compressedRewrites, deskRewrites } from './scripts/build/staticRoutes'

// React's development build evaluates strings; the production build does not.
const isDevelopment = process.env['NODE_ENV'] === 'development'
const developmentOnly = isDevelopment ? " 'unsafe-eval'" : ''

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  {
    key: 'Content-Security-Policy',
    // Next and Payload render inline scripts and styles without a nonce, hence 'unsafe-inline'.
    value: [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${developmentOnly}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
]

const nextConfig: NextConfig = {
  compiler: { runAfterProductionCompile: afterCompile },
  // The pages have no common root layout, so a page of one of them cannot be the one for unknown addresses.
  experimental: { globalNotFound: true },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      ...(isDevelopment ? [] : compressedHeaders),
    ]),
  poweredByHeader: false,
  reactStrictMode: true,
  rewrites: () =>
    Promise.resolve({
      beforeFiles: isDevelopment ? [] : [...compressedRewrites, ...deskRewrites],
    }),
  serverExternalPackages: ['pg-boss', 'smtp-server', 'nodemailer', 'pino'],
  // `npm test` runs tsc and eslint over everything; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
