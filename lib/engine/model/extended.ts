/**
 * A copy of `base` with the fields of `more`, in this order: `{ ...base, ...more }` for objects made by the thousand. A
 * field that a spread copy gains gives each copy a hidden class of its own in V8, which every later look at it pays for.
 */
export const extended = <A extends object, const B extends object>(base: A, more: B): A & B =>
  Object.assign({}, base, more);
