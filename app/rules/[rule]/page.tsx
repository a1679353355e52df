import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RuleArticle } from '@/components/docs/rule-article';
import { rulePage } from '@/lib/docs/rule-page';

interface Props {
  readonly params: Promise<{ readonly rule: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = rulePage((await params).rule);
  return page ? { title: `${page.title.replace(/\.$/, '')} · Flux Schema`, description: page.why } : {};
}

/** What one rule of the engine says, why, and an example. */
export default async function Page({ params }: Props) {
  const page = rulePage((await params).rule);
  return page ? <RuleArticle page={page} /> : notFound();
}
