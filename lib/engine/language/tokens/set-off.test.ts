import { describe, expect, it } from 'vitest';
import { printClaim } from '../patterns/print';
import { readSentences } from '../read';

const read = (text: string): readonly string[] =>
  readSentences(text)
    .flatMap((sentence) => sentence.claims)
    .filter((claim) => claim.kind !== 'act' && claim.kind !== 'ignored')
    .map(printClaim);

describe('what is set off between a subject and its verb', () => {
  it('is said of it as well as what the verb says', () => {
    const lens = read('A lens, described by a code and a type, fits one camera.');
    expect(lens).toContain('lens: code, type');
    expect(lens).toContain('lens fit 1..1 camera');
    expect(read('Doctors, each with a name and a phone number, treat patients.')).toEqual([
      'plural doctor treat plural patient',
      'doctor: name, phone number',
    ]);
  });

  it('keeps the key', () => {
    expect(read('Drivers, identified by a licence number, can drive several cars.')).toContain(
      'driver: licence number (unique)',
    );
  });

  it('may be a noun by its looks', () => {
    expect(read('Passengers, with name and phone, book seats on flights.')).toContain('passenger: name, phone');
  });

  it('is left alone where it lists no facts, or all there is to say', () => {
    expect(read('Members, with the exception of juniors, can borrow boats.')).toEqual([
      'plural member borrow plural boat [manyToMany]',
    ]);
    expect(read('Orders, including the date and the amount, are stored.')).toContain('order: date, amount');
  });
});
