import type { Metadata } from 'next';
import { RuleList } from '@/components/docs/rule-article';
import { rulePages } from '@/lib/docs/rule-page';

export const metadata: Metadata = { title: 'Rules · Flux Schema' };

/** Every rule of the engine. */
export default function Page() {
  return <RuleList pages={rulePages()} />;
}
