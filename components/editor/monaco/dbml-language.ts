import type { languages } from 'monaco-editor/editor/editor.api';

export const dbmlLanguageId = 'flux-dbml';

/** DBML as https://dbml.dbdiagram.io/docs has it, as far as colours go. */
export const dbmlLanguage: languages.IMonarchLanguage = {
  defaultToken: '',
  ignoreCase: true,
  keywords: ['project', 'table', 'enum', 'ref', 'indexes', 'note', 'tablegroup', 'as', 'checks', 'records'],
  settings: [
    'pk',
    'primary',
    'key',
    'unique',
    'not',
    'null',
    'increment',
    'default',
    'ref',
    'note',
    'name',
    'type',
    'delete',
    'update',
    'check',
  ],
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/\/\*/, 'comment', '@comment'],
      [/'''/, 'string', '@long'],
      [/'(?:[^'\\]|\\.)*'/, 'string'],
      [/`[^`]*`/, 'string'],
      [/"(?:[^"\\]|\\.)*"/, 'identifier'],
      [/\[/, { token: 'delimiter', next: '@settings' }],
      [/\d+(?:\.\d+)?/, 'number'],
      [/[\p{L}_][\p{L}\p{N}_]*/u, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
      [/[<>-]/, 'operator'],
      [/[{}(),.:]/, 'delimiter'],
    ],
    settings: [
      [/\]/, { token: 'delimiter', next: '@pop' }],
      [/'(?:[^'\\]|\\.)*'/, 'string'],
      [/`[^`]*`/, 'string'],
      [/[\p{L}_]+/u, { cases: { '@settings': 'type', '@default': 'identifier' } }],
      [/[<>-]/, 'operator'],
      [/[,.:]/, 'delimiter'],
    ],
    comment: [
      [/\*\//, 'comment', '@pop'],
      [/./, 'comment'],
    ],
    long: [
      [/'''/, 'string', '@pop'],
      [/./, 'string'],
    ],
  },
};
