import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { designing } from '../testing/designing';
import { library } from '../testing/library';
import { decisionText, schemaText } from '../testing/schema-text';

const golden = (name: string) => fileURLToPath(new URL(`golden/${name}`, import.meta.url));

it('designs the library as an expert would', async () => {
  const { schema, decisions } = designing(library);
  await expect(schemaText(schema)).toMatchFileSnapshot(golden('library.schema.txt'));
  await expect(decisionText(decisions)).toMatchFileSnapshot(golden('library.decisions.txt'));
});
