import { type Design, planFindings } from '@/lib/engine';
import { messageOf } from '@/lib/worker/channel';
import type { DocumentContext } from '../context';
import { samePlans } from '../same-database';
import type { PlansState } from '../types';

/** Explains the access patterns of the design, after its proof. */
export interface Planning {
  /** Takes note of a new design; true when its plans have to be asked for. */
  readonly changed: () => boolean;
  /** Asks for the plans, if they are wanted and the schema is proved; without effect when they are there. */
  readonly explain: () => Promise<void>;
  /** Stops asking: something newer is to be proved first. */
  readonly giveUp: () => void;
}

export function createPlanning({ store, services }: DocumentContext): Planning {
  /** The design whose plans are wanted or shown. */
  let subject: Design | null = null;
  let asking = false;
  /** What is being asked for was given up: it is asked for again later, so its end is no news. */
  let givenUp = false;

  const wait = () => store.setState({ plans: waiting(store.getState().plans) });

  const changed = (): boolean => {
    const { design } = store.getState();
    if (design === null || design.patterns.length === 0) {
      subject = null;
      if (store.getState().plans.state !== 'idle') store.setState({ plans: { state: 'idle' } });
      return false;
    }
    if (subject && samePlans(subject, design)) return false;
    subject = design;
    wait();
    return true;
  };

  const explain = async (): Promise<void> => {
    const { proof, plans } = store.getState();
    const design = subject;
    if (design === null || plans.state === 'done') return;
    if (proof.state === 'unavailable') return store.setState({ plans: proof });
    if (proof.state !== 'done') return;
    if (proof.verification.status === 'failed')
      return store.setState({ plans: { state: 'unavailable', because: 'The schema has to be proved first.' } });
    wait();
    asking = true;
    givenUp = false;
    const result = await services
      .provePlans(design.schema, design.patterns)
      .catch((error: unknown) => ({ unavailable: messageOf(error) }));
    asking = false;
    if (subject !== design || givenUp) return;
    if ('unavailable' in result)
      return store.setState({ plans: { state: 'unavailable', because: result.unavailable } });
    store.setState({ plans: { state: 'done', proof: result, findings: planFindings(result, design) } });
  };

  return {
    changed,
    explain,
    giveUp: () => {
      if (!asking) return;
      givenUp = true;
      services.stopPlans();
    },
  };
}

/** The plans there are stay readable until the new ones are there. */
function waiting(plans: PlansState): PlansState {
  const last = plans.state === 'done' ? plans.proof : plans.state === 'checking' ? plans.last : undefined;
  return { state: 'checking', ...(last && { last }) };
}
