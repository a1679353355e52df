import type { RowView } from '@/lib/engine';

const words = { primary: 'primary key', foreign: 'foreign key', both: 'primary and foreign key' } as const;

/** A key for a primary key, a linked arrow for a foreign one, both for both: told apart by shape, not by colour alone. */
export function KeyMark({ kind }: { kind: RowView['key'] }) {
  if (kind === 'none') return null;
  return (
    <svg
      role="img"
      aria-label={words[kind]}
      width="18"
      height="14"
      viewBox="0 0 18 14"
      fill="none"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <title>{words[kind]}</title>
      {kind !== 'foreign' && (
        <g stroke="var(--pk)">
          <circle cx="3.5" cy="9.5" r="2.5" />
          <path d="M5.3 7.7 10 3M8.2 4.8l1.8 1.8" />
        </g>
      )}
      {kind !== 'primary' && (
        <path
          stroke="var(--fk)"
          d={kind === 'both' ? 'M11 7h5M13.8 4.8 16 7l-2.2 2.2' : 'M1.5 3.5v4a2 2 0 0 0 2 2H11M8.5 7l2.5 2.5L8.5 12'}
        />
      )}
    </svg>
  );
}
