import { Designer } from '@/components/shell/designer';

/** The designer: the whole product is this one page. */
export default function Page() {
  return <Designer />;
}
