import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { LiveSpot } from './spots';

export type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/**
 * Names beside their points as the drawn map has them.
 * @param property tells the points apart
 * @param spots by the value of that property
 */
export function spotted(
	property: 'of' | 'id',
	spots: readonly (readonly [value: string, spot: LiveSpot])[]
): Layout {
	const pick = (part: (spot: LiveSpot) => unknown, other: unknown) => {
		const cases = spots.flatMap(([value, spot]) => [value, part(spot)]);
		return (
			cases.length ? ['match', ['get', property], ...cases, other] : other
		) as ExpressionSpecification;
	};
	return {
		'text-anchor': pick(({ anchor }) => anchor, 'left'),
		'text-offset': pick(({ offset }) => ['literal', offset], ['literal', [0, 0]]),
		'text-justify': 'auto'
	};
}
