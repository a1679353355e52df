import type { BundleFile } from '@/lib/engine';
import type { Script } from '../../script';
import type { Tool } from '../../tool';

const folder = 'db/changelog/';

/** The changesets in the order of the changelog: one a file, not split, with its rollback in comments. */
function changesets(files: readonly BundleFile[], way: 'up' | 'down'): readonly Script[] {
  const changelog = files.find(({ path }) => path === `${folder}db.changelog-master.yaml`)?.text ?? '';
  return [...changelog.matchAll(/^ +file: (.*)$/gm)].map(([, file]) => {
    const path = `${folder}${file}`;
    const text = files.find((each) => each.path === path)?.text;
    if (text === undefined) throw new Error(`the changelog lists ${path}, which is not there`);
    return changeset(path, text, way);
  });
}

function changeset(path: string, text: string, way: 'up' | 'down'): Script {
  const [first, , head = '', ...body] = text.split('\n');
  if (first !== '--liquibase formatted sql') throw new Error(`${path} is not formatted SQL`);
  if (!/^--changeset \S+:\S+ .*splitStatements:false/.test(head)) throw new Error(`${path} has no changeset: ${head}`);
  const rollback = body.flatMap((line) => (line.startsWith('--rollback ') ? [line.slice('--rollback '.length)] : []));
  const forward = body.filter((line) => !line.startsWith('--rollback '));
  const sql = (way === 'up' ? forward : rollback).join('\n');
  return { path, pieces: sql === 'empty' ? [] : [sql], transactional: !head.includes('runInTransaction:false') };
}

export const liquibase: Tool = {
  target: 'liquibase',
  needs: {},
  version: { format: true },
  isMigration: (path) => path.startsWith(`${folder}changes/`),
  up: { read: (files) => changesets(files, 'up') },
  down: { read: (files) => changesets(files, 'down').toReversed() },
  checks: [],
  bookkeeping: [],
};
