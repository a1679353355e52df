import Link from 'next/link';
import type { PagePart, RulePage } from '@/lib/docs/rule-page';
import { severityMarks } from '../findings/severity';
import { Logo } from '../shell/logo';

/** The page of one rule: what it says, why, and an example worked through. */
export function RuleArticle({ page }: { page: RulePage }) {
  const kind = page.kind === 'design' ? 'A rule of the design' : `A check, found as ${severityMarks[page.kind].label}`;
  return (
    <main className="mx-auto flex min-h-dvh max-w-180 flex-col gap-4 px-6 py-10">
      <Home />
      <p className="text-meta text-muted">
        {kind} ·{' '}
        <Link href="/rules" className="inline-block min-h-6 underline underline-offset-2">
          All rules
        </Link>
      </p>
      <h1 className="text-page font-600">{heading(page)}</h1>
      <p className="text-muted">{page.why}</p>
      {page.parts.map((part) => (
        <Part key={part.heading} part={part} />
      ))}
    </main>
  );
}

/** A rule's law without its full stop, as headings have it. */
const heading = ({ title }: RulePage): string => title.replace(/\.$/, '');

const Home = () => (
  <Link href="/" aria-label="Flux Schema: open the designer" className="-m-1 self-start rounded-sm p-1">
    <Logo />
  </Link>
);

function Part({ part: { heading, text, list, sql } }: { part: PagePart }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-600">{heading}</h2>
      {text !== undefined && <blockquote className="border-l-2 border-control pl-3">{text}</blockquote>}
      {list && (
        <ul className="list-disc pl-5">
          {list.map((item) => (
            <li key={item} className="break-words">
              {item}
            </li>
          ))}
        </ul>
      )}
      {sql !== undefined && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it
          tabIndex={0}
          aria-label={`SQL: ${heading}`}
          className="overflow-x-auto rounded-md border border-hairline bg-raised p-3"
        >
          <pre className="font-mono text-meta">{sql}</pre>
        </section>
      )}
    </section>
  );
}

/** All rules by name, those that design before those that check. */
export function RuleList({ pages }: { pages: readonly RulePage[] }) {
  const groups = [
    { heading: 'Rules that design', pages: pages.filter((page) => page.kind === 'design') },
    { heading: 'Rules that check', pages: pages.filter((page) => page.kind !== 'design') },
  ];
  return (
    <main className="mx-auto flex min-h-dvh max-w-180 flex-col gap-4 px-6 py-10">
      <Home />
      <h1 className="text-page font-600">Rules</h1>
      {groups.map((group) => (
        <section key={group.heading} className="flex flex-col gap-2">
          <h2 className="font-600">{group.heading}</h2>
          <ul className="list-disc pl-5">
            {group.pages.map((page) => (
              <li key={page.slug}>
                <Link
                  href={`/rules/${page.slug}`}
                  className="block py-0.5 decoration-control underline underline-offset-2 hover:text-accent hover:decoration-current"
                >
                  {heading(page)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
