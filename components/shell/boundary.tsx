'use client';

import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';

interface Props {
  /** What failed, for the message: "The diagram". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a failure in one part of the page from taking the rest with it; the design itself lives outside. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <div role="alert" className="flex h-full flex-col items-start justify-center gap-2 p-6">
        <p className="font-500">{this.props.what} stopped working.</p>
        <p className="text-muted">Your design is safe. Try again; if it happens again, reload the page.</p>
        <p className="max-w-full truncate font-mono text-meta text-muted">{this.state.error.message}</p>
        <Button onClick={() => this.setState({ error: null })}>Try again</Button>
      </div>
    );
  }
}
