import type { Edition } from '../i18n/edition';
import { htmlLang } from '../i18n/locale';
import type { Download, Licence } from './downloads';
import { fieldsOf } from './ledgerTable';

const asLicence = ({ name, url }: Licence) => ({ name, path: url });

/**
 * The description of the downloads, after Frictionless Data Package 2.0 (https://datapackage.org/standard/data-package/).
 * @param address public address of the data page, with a slash at its end
 */
export function dataPackageOf(edition: Edition, downloads: readonly Download[], address: string) {
	const { story, t, plain, lang } = edition;
	const { basedOn, byline, licence, updated } = story.credits;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: `ledger-${lang}`,
		id: address,
		title: `${plain(t(story.title))} · ${edition.say('data-title')}`,
		description: edition.say('data-lead'),
		homepage: address,
		...(story.version && { version: story.version }),
		created: dateTimeOf(updated),
		...(licence && { licenses: [asLicence(licence)] }),
		contributors: [{ title: t(byline), roles: ['creator'] }],
		sources: [{ title: t(basedOn.title) }],
		resources: downloads.map((file) => ({
			name: file.name,
			path: file.path.startsWith('../') ? new URL(file.path, address).href : file.path,
			title: file.title,
			mediatype: file.mediatype,
			encoding: 'utf-8',
			bytes: file.bytes,
			hash: `sha256:${file.sha256}`,
			...(file.licence && { licenses: [asLicence(file.licence)] }),
			...(file.table && {
				type: 'table',
				format: 'csv',
				dialect: { delimiter: ',', lineTerminator: '\r\n' },
				schema: {
					$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
					fields: fieldsOf(edition),
					primaryKey: ['id'],
					missingValues: ['']
				}
			}),
			...(file.table && { languages: [htmlLang[lang]] })
		}))
	};
}

/** `2026-11` → `2026-11-01T00:00:00Z`: a date and time after RFC 3339, as the standard wants it. */
function dateTimeOf(date: string): string {
	const [year, month = '01', day = '01'] = date.split('-');
	return `${year}-${month}-${day}T00:00:00Z`;
}
