/** What the empty brief says: how a description begins. */
export const briefHint = 'A clinic has doctors and patients. A patient books appointments with a doctor…';
