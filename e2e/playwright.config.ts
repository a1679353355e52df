import { defineConfig } from '@playwright/test';

const port = 3217;
const browser = process.env.CHROMIUM_PATH;

/** Journeys run against the built product, as a person gets it from `npm start`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  // Shared two-core machines: one journey at a time, and time enough for a loaded one.
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: `node node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${port}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}`,
    timeout: 120_000,
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  },
});
