import { expect, test } from 'vitest';
import { withNonce } from './with-nonce';

test('puts the nonce on styles and scripts and on nothing else', () =>
  expect(withNonce('<style>a{}</style><p>&lt;script></p><script type="x">1</script>', 'n0')).toBe(
    '<style nonce="n0">a{}</style><p>&lt;script></p><script nonce="n0" type="x">1</script>',
  ));

test('without a nonce the report stays as it is', () =>
  expect(withNonce('<style></style>', '')).toBe('<style></style>'));
