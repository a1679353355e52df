import Link from 'next/link';
import { Logo } from '@/components/shell/logo';
import { buttonClass } from '@/components/ui/button';

export default function NotFound() {
  return (
    <main className="grid h-dvh place-items-center p-6">
      <div className="flex max-w-96 flex-col items-start gap-3">
        <Logo />
        <h1 className="text-page font-600">There is no such page</h1>
        <p className="text-muted">Your designs are kept in this browser; they are in the designer’s list.</p>
        <Link href="/" className={buttonClass('primary')}>
          Open the designer
        </Link>
      </div>
    </main>
  );
}
