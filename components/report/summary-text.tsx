import { type SummaryLine, summaryLines } from './summary-lines';

/** The summary as it goes into the bundle, 80 columns wide. */
export const SummaryAsWritten = ({ text }: { text: string }) => (
  <pre className="font-mono text-badge leading-[17px]">{text}</pre>
);

/** The same words in a panel narrower than 80 columns. */
export function SummaryToRead({ text }: { text: string }) {
  const { title, cells, lines } = summaryLines(text);
  return (
    <div className="font-mono text-badge leading-[17px] break-words">
      <div className="mb-2 rounded-sm border border-control px-2 py-1">
        <p className="font-600">{title}</p>
        <p>{cells.join(' · ')}</p>
      </div>
      {lines.map(({ kind, text: line }, place) => (
        // The summary is written anew as a whole; its lines have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={place} className={looks[kind]}>
          {line}
        </p>
      ))}
    </div>
  );
}

const looks: Readonly<Record<SummaryLine['kind'], string>> = {
  heading: 'mt-3 font-600',
  item: 'pl-6 -indent-3',
  plain: '',
};
