import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { restorePanelsScript } from '@/components/shell/panels-script';
import { ThemeProvider } from '@/components/shell/theme-provider';
import './globals.css';

export const metadata: Metadata = {
  title: 'Flux Schema',
  description:
    'Describe a domain in plain English and get a PostgreSQL schema: tables, keys, constraints and indexes, each with its reason, proved in your browser.',
  referrer: 'no-referrer',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#16191f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        {/* Panel sizes before the first paint. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, never a person's data */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: restorePanelsScript }} />
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  );
}
