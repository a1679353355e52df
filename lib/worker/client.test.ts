import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelEvents, OpenChannel } from './channel';
import { inProcessChannel } from './channel';
import { createLatestClient } from './client';
import type { Ask } from './protocol';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that answers when told to. */
function puppet() {
  const workers: { asked: Ask<string>[]; events: ChannelEvents<string>; closed: boolean }[] = [];
  const open: OpenChannel<string, string> = (events) => {
    const worker = { asked: [] as Ask<string>[], events, closed: false };
    workers.push(worker);
    return {
      post: (ask) => worker.asked.push(ask),
      close: () => {
        worker.closed = true;
      },
    };
  };
  const last = () => workers[workers.length - 1];
  const answer = (text: string) => {
    const worker = last();
    const asked = worker?.asked.at(-1);
    if (worker && asked) worker.events.answered({ id: asked.id, ok: true, result: `${asked.request} ${text}` });
  };
  return { open, workers, last, answer };
}

describe('a client', () => {
  it('starts no worker before the first question', async () => {
    const { open, workers, answer } = puppet();
    const client = createLatestClient(open, 1000);
    expect(workers).toHaveLength(0);
    const outcome = client.ask('a');
    answer('yes');
    expect(await outcome).toEqual({ kind: 'done', result: 'a yes' });
    expect(workers).toHaveLength(1);
  });

  it('lets the latest question take the place of one that waits', async () => {
    const { open, answer, last } = puppet();
    const client = createLatestClient(open, 1000);
    const [first, second, third] = [client.ask('a'), client.ask('b'), client.ask('c')];
    expect(last()?.asked.map((ask) => ask.request)).toEqual(['a']);
    expect(await second).toEqual({ kind: 'superseded' });
    answer('1');
    expect(await first).toEqual({ kind: 'done', result: 'a 1' });
    answer('2');
    expect(await third).toEqual({ kind: 'done', result: 'c 2' });
  });

  it('starts a crashed worker again and asks once more, then gives up', async () => {
    const { open, workers, last, answer } = puppet();
    const client = createLatestClient(open, 1000);
    const saved = client.ask('a');
    last()?.events.crashed('out of memory');
    expect(workers).toHaveLength(2);
    answer('yes');
    expect(await saved).toEqual({ kind: 'done', result: 'a yes' });
    const lost = client.ask('b');
    last()?.events.crashed('out of memory');
    last()?.events.crashed('out of memory');
    expect(await lost).toEqual({ kind: 'failed', because: 'out of memory' });
    expect(workers.slice(0, -1).every((worker) => worker.closed)).toBe(true);
  });

  it('ends a worker that does not answer, and goes on with a new one', async () => {
    const { open, workers, answer } = puppet();
    const client = createLatestClient(open, 3000);
    const stuck = client.ask('a');
    const next = client.ask('b');
    await vi.advanceTimersByTimeAsync(3001);
    expect(await stuck).toEqual({ kind: 'failed', because: 'No answer within 3 seconds.' });
    expect(workers.map((worker) => worker.closed)).toEqual([true, false]);
    answer('yes');
    expect(await next).toEqual({ kind: 'done', result: 'b yes' });
  });

  it('ignores a late answer of a worker that was ended', async () => {
    const { open, workers, answer } = puppet();
    const client = createLatestClient(open, 1000);
    const first = client.ask('a');
    await vi.advanceTimersByTimeAsync(1001);
    await first;
    const second = client.ask('b');
    workers[0]?.events.answered({ id: 1, ok: true, result: 'late' });
    workers[0]?.events.crashed('late');
    answer('yes');
    expect(await second).toEqual({ kind: 'done', result: 'b yes' });
  });

  it('reports a worker that cannot be started', async () => {
    const client = createLatestClient(() => {
      throw new Error('Workers are not allowed here.');
    }, 1000);
    expect(await client.ask('a')).toEqual({ kind: 'failed', because: 'Workers are not allowed here.' });
  });

  it('ends open questions as superseded when it is disposed of, and can be asked again', async () => {
    const { open, answer } = puppet();
    const client = createLatestClient(open, 1000);
    const outcomes = Promise.all([client.ask('a'), client.ask('b')]);
    client.dispose();
    expect(await outcomes).toEqual([{ kind: 'superseded' }, { kind: 'superseded' }]);
    const again = client.ask('c');
    answer('yes');
    expect(await again).toEqual({ kind: 'done', result: 'c yes' });
  });
});

describe('a channel in the same thread', () => {
  it('answers, and turns what is thrown into a failure', async () => {
    const client = createLatestClient(
      inProcessChannel((n: number) => {
        if (n < 0) throw new Error('too small');
        return n * 2;
      }),
      1000,
    );
    expect(await client.ask(21)).toEqual({ kind: 'done', result: 42 });
    expect(await client.ask(-1)).toEqual({ kind: 'failed', because: 'too small' });
  });

  it('gives copies, as a worker would', async () => {
    const asked = { list: [1] };
    const client = createLatestClient(
      inProcessChannel((value: { list: number[] }) => value),
      1000,
    );
    const outcome = await client.ask(asked);
    expect(outcome).toEqual({ kind: 'done', result: asked });
    expect(outcome.kind === 'done' && outcome.result).not.toBe(asked);
  });
});
