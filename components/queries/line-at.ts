/** The number of the line an offset of a text is in; the first is 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
