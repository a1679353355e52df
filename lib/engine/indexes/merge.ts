import { compareText } from '../diagnostics';
import { benefit, type Candidate, groupOf } from './candidate';
import { MOST_INCLUDED } from './include';
import { type KeyShape, startingWith, tokensOf } from './key';

/**
 * Fewer indexes that serve the same: a candidate whose key another one can start with is served by that one, which
 * settles the order of its interchangeable columns accordingly. Longer keys take in shorter ones.
 */
export function mergeCandidates(all: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate[]>();
  for (const candidate of widestFirst(all)) {
    const group = groupOf(candidate);
    const hosts = kept.get(group);
    if (hosts === undefined) kept.set(group, [candidate]);
    else if (!takenIn(hosts, candidate)) hosts.push(candidate);
  }
  return [...kept.values()].flat();
}

function takenIn(hosts: Candidate[], guest: Candidate): boolean {
  for (const [i, host] of hosts.entries()) {
    const shape = host.method === 'btree' ? startingWith(host.shape, guest.shape) : holding(host, guest);
    if (shape === undefined) continue;
    hosts[i] = { ...host, ...united(host, guest), shape };
    return true;
  }
  return false;
}

/** The shape of an index of another kind that does the guest's work: an inverted one finds by any of its parts alone. */
function holding(host: Candidate, guest: Candidate): KeyShape | undefined {
  const [theirs, wanted] = [tokensOf(host.shape), tokensOf(guest.shape)];
  const holds = host.method === 'gin' ? wanted.every((t) => theirs.includes(t)) : theirs.join() === wanted.join();
  return holds ? host.shape : undefined;
}

function united(host: Candidate, guest: Candidate): Pick<Candidate, 'serves' | 'foreignKeys' | 'include' | 'gain'> {
  const carried = [...new Set([...(host.include ?? []), ...(guest.include ?? [])])];
  const keyed = new Set(tokensOf(host.shape));
  const include = carried.filter((c) => !keyed.has(c)).slice(0, MOST_INCLUDED);
  return {
    serves: [...new Set([...host.serves, ...guest.serves])],
    gain: (host.gain ?? 0) + (guest.gain ?? 0),
    foreignKeys: [...new Set([...host.foreignKeys, ...guest.foreignKeys])],
    ...(include.length > 0 && { include }),
  };
}

function widestFirst(all: readonly Candidate[]): readonly Candidate[] {
  const ranked = all.map((candidate) => {
    const tokens = tokensOf(candidate.shape);
    return { candidate, width: tokens.length, gain: benefit(candidate), text: tokens.join() };
  });
  ranked.sort((a, b) => b.width - a.width || b.gain - a.gain || compareText(a.text, b.text));
  return ranked.map((r) => r.candidate);
}
