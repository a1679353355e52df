/** The product's mark: two tables and the key between them. */
export const Logo = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden className="shrink-0">
    <rect x="1.5" y="2.5" width="8" height="6.5" rx="1.5" fill="var(--accent)" />
    <rect x="10.5" y="11" width="8" height="6.5" rx="1.5" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
    <path d="M5.5 9v3.2a2 2 0 0 0 2 2h3" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
  </svg>
);
