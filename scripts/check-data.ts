import { checkStory, dataDir, faultLines } from '../src/lib/server/read';

/** Checks the story's data and prints all faults, or one line of what there is. */
const dir = dataDir();
const result = checkStory(dir);
if ('faults' in result) {
	const { faults } = result;
	for (const line of faultLines(faults, dir)) console.error(line);
	console.error(`${faults.length} fault${faults.length > 1 ? 's' : ''} in ${dir}`);
	process.exitCode = 1;
} else {
	const { chapters, names, ledger, charts, map, zones } = result.story;
	const counts = {
		chapters: chapters.length,
		steps: chapters.flatMap((chapter) => chapter.steps).length,
		facts: Object.keys(ledger.facts).length,
		events: Object.keys(ledger.events).length,
		names: Object.keys(names).length,
		charts: Object.keys(charts).length,
		views: map.views.length,
		zones: zones.features.filter((feature) => feature.kind === 'zone').length
	};
	const parts = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
	console.log(`${dir} is sound: ${parts.join(', ')}`);
}
