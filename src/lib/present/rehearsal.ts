import { keep, kept } from '../ui/preference';
import { elapsed, paused, started, type Watch } from './clock';
import { spend, type Pace } from './timing';

/** What is kept on the machine of how a deck is spoken. */
interface Kept {
	watch: Watch;
	/** Seconds that each step has had since the watch was started. */
	spent: Pace;
	/** The same of the last rehearsal. */
	rehearsal: Pace;
	/** Which plan is gone by. */
	plan: 'estimate' | 'rehearsal';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const paceOf = (value: unknown): Pace =>
	isRecord(value) && Object.values(value).every(isNumber) ? (value as Pace) : {};

/** What was kept; where it is not of this form it is as if there were nothing. */
export function parseKept(text: string | null): Kept {
	let read: unknown;
	try {
		read = JSON.parse(text ?? '{}');
	} catch {
		// Written by something else: nothing is lost.
	}
	const { watch, spent, rehearsal, plan } = isRecord(read) ? read : {};
	const runs = isRecord(watch) && isNumber(watch.run) ? watch.run : 0;
	const since = isRecord(watch) && isNumber(watch.since) ? { since: watch.since } : {};
	return {
		watch: { run: runs, ...since },
		spent: paceOf(spent),
		rehearsal: paceOf(rehearsal),
		plan: plan === 'rehearsal' ? plan : 'estimate'
	};
}

export interface Rehearsal {
	readonly kept: Readonly<Kept>;
	/** Milliseconds since the beginning. */
	elapsed(): number;
	/** Milliseconds that the shown step has had. */
	inStep(): number;
	/** Starts the watch, or stops it. */
	turn(): void;
	/** Begins anew; what has been spoken becomes the last rehearsal. */
	reset(): void;
	/** Another step is shown. */
	arrive(step: string): void;
	choose(plan: Kept['plan']): void;
}

/**
 * A watch that knows which step is shown, and goes on through a reload.
 * @param key where it is kept
 * @param now milliseconds since 1970
 */
export function createRehearsal(key: string, now = () => Date.now()): Rehearsal {
	let state = parseKept(kept(key));
	let step: string | undefined;
	/** What the watch showed when time was last told to a step. */
	let counted = Object.values(state.spent).reduce((sum, seconds) => sum + seconds, 0) * 1000;
	const total = () => elapsed(state.watch, now());
	const write = (next: Partial<Kept>) => {
		state = { ...state, ...next };
		keep(key, JSON.stringify(state));
	};
	const count = () => {
		const at = total();
		if (step === undefined || at === counted) return;
		write({ spent: spend(state.spent, step, (at - counted) / 1000) });
		counted = at;
	};
	return {
		get kept() {
			return state;
		},
		elapsed: total,
		inStep: () => (state.spent[step ?? ''] ?? 0) * 1000 + (step ? total() - counted : 0),
		turn() {
			count();
			const { watch } = state;
			write({ watch: watch.since === undefined ? started(watch, now()) : paused(watch, now()) });
		},
		reset() {
			count();
			const spoken = Object.keys(state.spent).length > 0;
			counted = 0;
			write({ watch: { run: 0 }, spent: {}, ...(spoken && { rehearsal: state.spent }) });
		},
		arrive(next) {
			count();
			step = next;
		},
		choose: (plan) => write({ plan })
	};
}
