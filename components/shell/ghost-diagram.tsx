interface GhostTable {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly number[];
}

const tables: readonly GhostTable[] = [
  { x: 20, y: 40, rows: [96, 128, 84, 110] },
  { x: 300, y: 10, rows: [96, 140, 120, 88, 104] },
  { x: 580, y: 70, rows: [96, 112, 132] },
  { x: 300, y: 240, rows: [96, 100, 144] },
];

const lines = ['M220 90 H260 V60 H300', 'M500 94 H540 V120 H580', 'M220 146 H260 V290 H300', 'M500 290 H540 V176 H580'];

/** A diagram without words: what will be here. */
export function GhostDiagram() {
  return (
    <svg
      viewBox="0 0 800 380"
      aria-hidden
      className="pointer-events-none absolute inset-0 m-auto h-auto w-[min(92%,820px)] text-edge opacity-25"
    >
      {lines.map((d) => (
        <path key={d} d={d} fill="none" stroke="currentColor" strokeDasharray="4 4" />
      ))}
      {tables.map(({ x, y, rows }) => (
        <g key={`${x},${y}`} transform={`translate(${x} ${y})`}>
          <rect width="200" height={36 + rows.length * 28} rx="8" fill="var(--surface)" stroke="currentColor" />
          <path d="M0 36H200" stroke="currentColor" />
          <rect x="14" y="14" width="78" height="8" rx="4" fill="currentColor" />
          {rows.map((width, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture
            <g key={row}>
              <rect x="14" y={47 + row * 28} width="6" height="6" rx="1" fill="currentColor" />
              <rect x="30" y={47 + row * 28} width={width * 0.7} height="6" rx="3" fill="currentColor" opacity="0.7" />
              <rect x="150" y={47 + row * 28} width="36" height="6" rx="3" fill="currentColor" opacity="0.5" />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
