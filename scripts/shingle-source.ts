import { readFileSync } from 'node:fs';
import { dataDir } from '../src/lib/server/read';
import { writeShingles } from '../src/lib/server/sourceShingles';

/** `npm run shingles -- article.txt`: keeps of the source's text what the data check needs to find repeated passages. */
const [source] = process.argv.slice(2);
if (source === undefined) {
	console.error('Name the text of the source: npm run shingles -- article.txt');
	process.exitCode = 1;
} else {
	console.log(`${writeShingles(dataDir(), readFileSync(source, 'utf8'))} is written`);
}
