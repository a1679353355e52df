/** What is wrong with what is being typed in its place. */
export const InlineError = ({ error }: { error: string }) => (
  <span className="inline-error" role="alert">
    {error}
  </span>
);
