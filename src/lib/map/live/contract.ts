import type { Map as LibraryMap } from 'maplibre-gl';
import type { Layer } from '../../model/types';
import type { Camera } from '../camera';
import type { LiveMapData } from './data';
import type { Failure } from './failure';
import type { Theme } from './palette';

/** What the map shows beside its camera. */
export interface LiveScene {
	layers: readonly Layer[];
	/** Ids of the zones and ties to light up. */
	focus: readonly string[];
	/** The view whose names stand as on the drawn map; without one they stand wherever there is room. */
	view?: string | undefined;
	/** Layers of the scenes before and after, to be fetched ahead. */
	near?: readonly Layer[];
}

export interface LiveMapWords {
	/** What is seen, for those who cannot see it. */
	label: string;
	/** MapLibre's own words by its keys, such as `Map.Title`. */
	locale?: Record<string, string>;
}

export interface EngineOptions {
	data: LiveMapData;
	theme: Theme;
	/** The URL that `geo/…` and `ground/…` are relative to. */
	base: URL;
	camera: Camera;
	scene: LiveScene;
	words: LiveMapWords;
	/** A software renderer will do. */
	force: boolean;
	/** Cut instead of fading. */
	still: boolean;
	/** Drawn and ready to be shown; again after a pause. */
	onReady(): void;
	/** The GPU took its context back; it may return. */
	onPause(): void;
	/** Over: the map is destroyed. */
	onLost(reason: Failure): void;
}

export interface LiveMapHandle {
	/** One write to the map: to be called once a frame at most. */
	setCamera(camera: Camera): void;
	setScene(scene: LiveScene): void;
	setTheme(theme: Theme): void;
	/** Measures the target again; done by itself when its size changes. */
	resize(): void;
	/** Gives everything back. No callback comes after it. */
	destroy(): void;
	/** For tests. */
	readonly map: LibraryMap;
}
