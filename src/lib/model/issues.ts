import type { z } from 'zod';
import type { Path } from './fault';
import { notOneOf } from './nearest';

type Issue = z.core.$ZodIssue;

/** What an issue of zod comes to, one or more. */
export interface Finding {
	path: Path;
	value?: unknown;
	says: string;
}

/** The value at a path of data, own keys only; `undefined` where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const key of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string | number, unknown>)[key];
	}
	return value;
}

const types: Record<string, string> = {
	int: 'a whole number',
	number: 'a number',
	string: 'text',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a pair',
	object: 'an object',
	record: 'an object'
};

const typeName = (expected: string) => types[expected] ?? expected;

/** `at least 1`, `less than 5`, with what is counted. */
function limit(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
	const small = issue.code === 'too_small';
	const bound = small ? issue.minimum : issue.maximum;
	const counted =
		issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
	if (small && counted && bound === 1) return 'must not be empty';
	const words = small
		? issue.inclusive
			? 'at least'
			: 'more than'
		: issue.inclusive
			? 'at most'
			: 'less than';
	return `should be ${words} ${bound}${counted}`;
}

const isMissing = (issue: Issue, value: unknown) =>
	issue.code === 'invalid_type' &&
	issue.path.length > 0 &&
	valueAt(value, issue.path as Path) === undefined;

/** Whether a branch of a union is not even of the value's kind. */
const isForeign = (branch: readonly Issue[]) =>
	branch.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');

/** Joins what branches of a union say: `should be a number or a pair`. */
const oneOf = (said: readonly string[]) => said.join(' or ').replaceAll(' or should be ', ' or ');

/** Of a union's branches the one that the value comes nearest to, if one does. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): Finding[] {
	const { path } = issue;
	const here = path as Path;
	if (issue.errors.length === 0) {
		const { options = [] } = issue as { options?: unknown[] };
		const says = notOneOf(value, 'kinds', options.map(String));
		return [value === undefined ? { path: here, says: 'is missing' } : { path: here, value, says }];
	}
	const close = issue.errors.filter((branch) => !isForeign(branch));
	const [first, ...others] = close.toSorted((a, b) => a.length - b.length);
	if (first && first.length < (others[0]?.length ?? Infinity))
		return first.flatMap((inner) => explain(inner, value, here));
	const said = (first ? close : issue.errors).flatMap((branch) =>
		branch
			.filter((inner) => inner.code !== 'unrecognized_keys')
			.map((inner) =>
				isMissing(inner, value)
					? `needs "${inner.path.join('.')}"`
					: (explain(inner, value, [])[0]?.says ?? inner.message)
			)
	);
	return [{ path: here, value, says: oneOf([...new Set(said)]) }];
}

/**
 * Puts an issue of zod into this project's words.
 * @param data what was checked, from which the bad value is shown
 * @param base where `data` stands in its file
 */
export function explain(issue: Issue, data: unknown, base: Path = []): Finding[] {
	const inner = issue.path as Path;
	const path = [...base, ...inner];
	const value = valueAt(data, inner);
	const bad = value === undefined ? {} : { value };
	switch (issue.code) {
		case 'invalid_type': {
			if (value === undefined) return [{ path, says: 'is missing' }];
			return [{ path, value, says: `should be ${typeName(issue.expected)}` }];
		}
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				path: [...path, key],
				says: 'is not a key that belongs here'
			}));
		case 'invalid_union':
			return explainUnion(issue, value).map((found) => ({
				...found,
				path: [...base, ...(found.path as Path)]
			}));
		case 'invalid_value':
			return [{ path, ...bad, says: notOneOf(value, 'values allowed', issue.values.map(String)) }];
		case 'invalid_key':
			return [{ path, says: `the key should be ${issue.issues[0]?.message ?? 'an id'}` }];
		case 'too_small':
		case 'too_big':
			return [{ path, ...bad, says: limit(issue) }];
		case 'invalid_format':
		case 'custom':
			return [{ path, ...bad, says: `should be ${issue.message}` }];
		default:
			return [{ path, ...bad, says: issue.message }];
	}
}
