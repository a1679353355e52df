import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { codeLanguage, mediaType, zipBundle } from './make-bundle';

test('the archive holds every file under one folder, text unchanged', async () => {
  const files = [
    { path: 'migrations/001_create_clinic.sql', text: "COMMENT ON TABLE a IS 'Größe';\n" },
    { path: 'README.md', text: '# clinic\n' },
  ];
  const archive = unzipSync(await zipBundle(files, 'clinic', '2026-01-02T03:04:05.000Z'));
  expect(Object.keys(archive)).toEqual(['clinic/migrations/001_create_clinic.sql', 'clinic/README.md']);
  const atRoot = unzipSync(await zipBundle(files, null, '2026-01-02T03:04:05.000Z'));
  expect(Object.keys(atRoot)).toEqual(['migrations/001_create_clinic.sql', 'README.md']);
  expect(strFromU8(archive['clinic/migrations/001_create_clinic.sql'] ?? new Uint8Array())).toBe(files[0]?.text);
});

test('files are handed over as what they are', () => {
  expect(mediaType('report.html')).toBe('text/html');
  expect(mediaType('schema.dbml')).toBe('text/plain');
  expect(codeLanguage('prisma/schema.prisma')).toBe('flux-prisma');
  expect(codeLanguage('a.constructor')).toBe('plaintext');
});
