import { describe, expect, it } from 'vitest';
import { dollarQuote, literalSql, quoteIdentifier } from './lexical';

describe('an identifier', () => {
  it.each([
    ['orders', 'orders'],
    ['line_items_2', 'line_items_2'],
    ['order', '"order"'],
    ['position', '"position"'],
    ['Orders', '"Orders"'],
    ['2nd', '"2nd"'],
    ['price $', '"price $"'],
    ['say "hi"', '"say ""hi"""'],
    ["it's", '"it\'s"'],
    ['größe', '"größe"'],
    ['שלום', '"שלום"'],
    ['💩', '"💩"'],
    ['back\\slash', '"back\\slash"'],
    ['two\nlines', 'U&"two\\000alines"'],
    ['two\n\\ "lines"', 'U&"two\\000a\\\\ ""lines"""'],
    ['a\0b', '"ab"'],
  ])('%j is written %s', (name, sql) => {
    expect(quoteIdentifier(name)).toBe(sql);
  });
});

describe('a value', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", "'it''s'"],
    ['back\\slash', "'back\\slash'"],
    ["'; drop table x; --", "'''; drop table x; --'"],
    ['a\n-- migrate:down', "E'a\\n-- migrate:down'"],
    ['tab\tand \\', "E'tab\\u0009and \\\\'"],
    ['💩', "'💩'"],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [Number.POSITIVE_INFINITY, "'Infinity'"],
    [true, 'true'],
    [false, 'false'],
  ])('%j is written %s', (value, sql) => {
    expect(literalSql(value)).toBe(sql);
  });
});

describe('a body between dollar signs', () => {
  it('has a tag that is not in it', () => {
    expect(dollarQuote('x')).toBe('$$x$$');
    expect(dollarQuote('NEW."a$$b" := now();')).toBe('$body1$NEW."a$$b" := now();$body1$');
    expect(dollarQuote('$$ $body1$')).toBe('$body2$$$ $body1$$body2$');
  });
});
