import type { InterfaceKey } from '../i18n/keys';
import type { z } from 'zod';
import type * as charts from './schema-charts';
import type * as schema from './schema';
import type { Words as WordsSchema } from './schema-parts';

export type Lang = 'zh' | 'en';
export type Words = z.output<typeof WordsSchema>;
export type Unit = z.output<typeof schema.Unit>;
export type Qualifier = z.output<typeof schema.Qualifier>;
export type Period = z.output<typeof schema.Period>;
export type Locator = z.output<typeof schema.Locator>;
export type Derivation = z.output<typeof schema.Derivation>;
export type Name = z.output<typeof schema.Name>;
export type Scene = z.output<typeof schema.Scene>;
export type Step = z.output<typeof schema.Step>;
export type WallScene = z.output<typeof schema.WallScene>;
export type Chapter = z.output<typeof schema.Chapter>;
export type Event = z.output<typeof schema.Event>;
export type StoryFile = z.output<typeof schema.StoryFile>;
export type LedgerFile = z.output<typeof schema.LedgerFile>;
export type View = z.output<typeof schema.View>;
export type MapFile = z.output<typeof schema.MapFile>;
export type Imagery = NonNullable<MapFile['imagery']>;
export type Tie = MapFile['ties'][number];
export type EmbeddedView = MapFile['embeds'][number];
export type ZonesFile = z.output<typeof schema.ZonesFile>;
export type ZoneFeature = Extract<ZonesFile['features'][number], { kind: 'zone' }>;
export type Correction = z.output<typeof schema.CorrectionsFile>['corrections'][number];
export type Chart = z.output<typeof charts.Chart>;
export type GrowthChart = z.output<typeof charts.GrowthChart>;
export type UnitPairsChart = z.output<typeof charts.UnitPairsChart>;
export type UnitKindsChart = z.output<typeof charts.UnitKindsChart>;
export type NetworkChart = z.output<typeof charts.NetworkChart>;
export type LollipopsChart = z.output<typeof charts.LollipopsChart>;
export type MilestonesChart = z.output<typeof charts.MilestonesChart>;
export type TimelineChart = z.output<typeof charts.TimelineChart>;
export type UnitRegroupChart = z.output<typeof charts.UnitRegroupChart>;
export type MultiplesChart = z.output<typeof charts.MultiplesChart>;
export type Layer = schema.Layer;

/** A fact of the ledger with its value known (derived ones computed) and its qualifiers as a list. */
export type Fact = Omit<z.output<typeof schema.Fact>, 'value' | 'qualifier'> & {
	/** In `unit`; the low end where it is a range. */
	value: number;
	/** The high end of a range, else `undefined`. */
	high: number | undefined;
	/** Never empty; `['exact']` where nothing qualifies it. */
	qualifiers: Qualifier[];
};

/** The interface's words: every key of `interfaceKeys`. */
export type Interface = Record<InterfaceKey, Words>;

/** Everything the frames draw from: validated, linked and computed. */
export interface Story extends StoryFile {
	ledger: {
		sections: LedgerFile['sections'];
		scopes: Record<string, Words>;
		units: Record<string, Unit>;
		facts: Record<string, Fact>;
		events: Record<string, Event>;
		conflicts: LedgerFile['conflicts'];
	};
	charts: Record<string, Chart>;
	map: MapFile;
	zones: ZonesFile;
	corrections: Correction[];
	interface: Interface;
	/** Of the files that it was read from: the same words and figures, the same version. */
	version?: string;
	/** The ground files that the map names, parsed, by the path it gives them; for the drawn map. */
	ground?: Readonly<Record<string, unknown>>;
}
