import { registry } from '../charts/registry';
import type { Edition } from '../i18n/edition';
import type { Chart, View } from '../model/types';
import type { Card } from '../ui/pages';
import type { Picture } from './picture/picture';
import { socialPicture, type Social } from './picture/socialPicture';

/** The views of the story's map scenes, in its order. */
const viewsShown = ({ story }: Edition): View[] =>
	story.chapters
		.flatMap(({ steps }) => steps)
		.flatMap(({ scene }) =>
			scene.kind === 'map' ? story.map.views.filter(({ id }) => id === scene.view) : []
		);

/** The charts that were not withdrawn. */
const chartsOf = ({ story }: Edition): Chart[] =>
	Object.values(story.charts).filter(({ withdrawn }) => !withdrawn);

const figuresIn = (chart: Chart, edition: Edition) =>
	registry[chart.type].table(chart, edition).length;

/**
 * The picture that stands for one of the site's pages where it is shared: the story in its first view, the data page with
 * the chart of the most figures, the gallery with the first chart, the deck in the story's last view.
 */
export function cardPicture(card: Card, edition: Edition): Picture {
	const { title, dek, interface: words } = edition.story;
	const views = viewsShown(edition);
	const charts = chartsOf(edition);
	const [view, last] = [views[0], views.at(-1)];
	const [chart] = charts;
	const fullest = charts.toSorted((a, b) => figuresIn(b, edition) - figuresIn(a, edition))[0];
	const social: Record<Card, Omit<Social, 'id'>> = {
		story: { title, note: dek, ...(view && { view }) },
		data: {
			title: words['data-title'],
			note: words['data-lead'],
			...(fullest && { chart: fullest })
		},
		charts: { title: words.charts, note: words['charts-lead'], ...(chart && { chart }) },
		present: { title: words['present-this'], note: dek, ...(last && { view: last }) }
	};
	return socialPicture({ id: `card-${card}`, ...social[card] }, edition);
}
