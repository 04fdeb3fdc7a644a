import { interfaceKeys, type InterfaceKey } from '../../i18n/keys';
import { fault, type Check } from './known';

const placeholders = (text: string) =>
	[...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);

/** The interface's words hold the placeholders of their key, each at least once and no others. */
export const checkInterface: Check = ({ files: { interface: file } }) =>
	Object.entries(file?.words ?? {}).flatMap(([key, words]) => {
		const wanted: readonly string[] = interfaceKeys[key as InterfaceKey];
		return (['zh', 'en'] as const).flatMap((lang) => {
			const found = placeholders(words[lang]);
			const path = ['words', key, lang];
			return [
				...wanted
					.filter((name) => !found.includes(name))
					.map((name) => fault('interface', path, words[lang], `should hold {${name}}`)),
				...found
					.filter((name) => !wanted.includes(name))
					.map((name) => fault('interface', path, `{${name}}`, 'is no placeholder of this key'))
			];
		});
	});
