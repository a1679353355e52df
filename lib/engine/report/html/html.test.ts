import { expect, test } from 'vitest';
import { html, trusted } from './html';

test('text is escaped in content and in attributes, markup is not', () => {
  const name = '<b title="x">\'&';
  expect(html`<p title="${name}">${name} ${html`<i>${1}</i>`}${trusted('<hr>')}</p>`.markup).toBe(
    '<p title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;">&lt;b title=&quot;x&quot;&gt;&#39;&amp; <i>1</i><hr></p>',
  );
});

test('lists are joined and nothing stands for nothing', () => {
  expect(html`<ul>${['a', 'b'].map((x) => html`<li>${x}</li>`)}${null}${undefined}${false}</ul>`.markup).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
});

test('what could reorder or break the text around it is replaced', () => {
  expect(html`<p>${'a\u202eb\u0000c'}</p>`.markup).toBe('<p>a\ufffdb\ufffdc</p>');
});
