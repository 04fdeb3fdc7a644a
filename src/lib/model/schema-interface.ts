import { z } from 'zod';
import { interfaceKeys, type InterfaceKey } from '../i18n/keys';
import { Schema, Words } from './schema-parts';

const keys = Object.keys(interfaceKeys) as InterfaceKey[];

/** The words of the interface: exactly the keys that the code asks for. */
export const InterfaceFile = z.strictObject({
	$schema: Schema,
	words: z.strictObject(
		Object.fromEntries(keys.map((key) => [key, Words])) as Record<InterfaceKey, typeof Words>
	)
});
