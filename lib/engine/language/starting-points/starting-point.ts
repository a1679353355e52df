/** A plain-English brief of a common kind of application, offered where the person has said no more than its kind. */
export interface StartingPoint {
  /** As said in "a starting point for a ...". */
  readonly name: string;
  /** What people call this kind of application, lower case. */
  readonly words: readonly string[];
  readonly text: string;
}
