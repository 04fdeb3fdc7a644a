import * as library from 'maplibre-gl';
import { describe, expect, it } from 'vitest';

describe('maplibre-gl', () => {
	it.each([
		...['addImage', 'addLayer', 'addSource', 'getCanvas', 'getPixelRatio', 'getSource'],
		...['getLayersOrder', 'setStyle'],
		...[
			'getVerticalFieldOfView',
			'jumpTo',
			'on',
			'once',
			'redraw',
			'remove',
			'resize',
			'setFeatureState'
		],
		...['setFilter', 'setLayoutProperty', 'setMissingStyleImageResolver', 'setPaintProperty'],
		...['setPixelRatio', 'setSky', 'setVerticalFieldOfView', 'triggerRepaint']
	])('still has map.%s()', (method) => {
		expect(library.Map.prototype).toHaveProperty(method, expect.any(Function));
	});

	it('still has the rest of what is called', () => {
		expect(library.GeoJSONSource.prototype.setData).toBeTypeOf('function');
		expect(library.addProtocol).toBeTypeOf('function');
		expect(library.setWorkerUrl).toBeTypeOf('function');
		expect(library.setWorkerCount).toBeTypeOf('function');
		expect(library.GPUInitializationError).toBeTypeOf('function');
	});
});
