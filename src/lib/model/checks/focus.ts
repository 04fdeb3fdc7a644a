import { fault, type Check } from './known';

/** A step lights one zone at most, so that a reader knows which one its words are about; ties may be many. */
export const checkFocus: Check = ({ files: { story }, known }) =>
	(story?.chapters ?? []).flatMap(({ steps }, c) =>
		steps.flatMap(({ scene }, s) => {
			if (scene.kind !== 'map') return [];
			const zones = scene.focus.flatMap((id, i) => (known.ids.zone?.has(id) ? { id, i } : []));
			return zones
				.slice(1)
				.map(({ id, i }) =>
					fault(
						'story',
						['chapters', c, 'steps', s, 'scene', 'focus', i],
						id,
						'is one zone too many: a step lights one'
					)
				);
		})
	);
