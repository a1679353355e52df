// What the suites' own JSON reports say: `{ passed, failed, skipped, failures }`, a failure being its name and its
// first lines, or null where a suite left no report.
import { readFileSync } from 'node:fs';
import { inRoot } from './lib.mjs';

const MESSAGE_LINES = 6;

export function vitestReport() {
  const report = read('vitest.json');
  if (!report) return null;
  const files = report.testResults ?? [];
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: files.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [failure(name, message)] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => failure(fullName, failureMessages.join('\n'))),
    ]),
  };
}

export function playwrightReport() {
  const report = read('playwright.json');
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, failures: report.suites.flatMap(failedSpecs) };
}

export function proveReport() {
  const report = read('prove.json');
  return report && { ...report, failures: [] };
}

function failedSpecs({ title, specs = [], suites = [] }) {
  return [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
      .map((spec) => failure(`${title} > ${spec.title}`, errorOf(spec))),
    ...suites.flatMap(failedSpecs),
  ];
}

function errorOf({ tests }) {
  const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []));
  return errors.map(({ message }) => message ?? '').join('\n');
}

function failure(name, message) {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, MESSAGE_LINES).map((line) => `    ${line}`)].join('\n');
}

function read(name) {
  try {
    return JSON.parse(readFileSync(inRoot('test-results', name), 'utf8'));
  } catch {
    return null;
  }
}
