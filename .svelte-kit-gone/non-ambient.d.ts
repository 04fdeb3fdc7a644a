
// this file is generated — do not edit it


declare module "svelte/elements" {
	export interface HTMLAttributes<T> {
		'data-sveltekit-keepfocus'?: true | '' | 'off' | undefined | null;
		'data-sveltekit-noscroll'?: true | '' | 'off' | undefined | null;
		'data-sveltekit-preload-code'?:
			| true
			| ''
			| 'eager'
			| 'viewport'
			| 'hover'
			| 'tap'
			| 'off'
			| undefined
			| null;
		'data-sveltekit-preload-data'?: true | '' | 'hover' | 'tap' | 'off' | undefined | null;
		'data-sveltekit-reload'?: true | '' | 'off' | undefined | null;
		'data-sveltekit-replacestate'?: true | '' | 'off' | undefined | null;
	}
}

export {};


declare module "$app/types" {
	type MatcherParam<M> = M extends (param : string) => param is (infer U extends string) ? U : string;

	export interface AppTypes {
		RouteId(): "/" | "/[[lang=lang]]/404" | "/[[lang=lang]]/charts" | "/[[lang=lang]]/charts/[file=chartFile]" | "/[[lang=lang]]/charts/[chart]" | "/[[lang=lang]]/corrections.atom" | "/[[lang=lang]]/data" | "/[[lang=lang]]/data/[file=dataFile]" | "/[[lang=lang]]/embed" | "/[[lang=lang]]/embed/test" | "/[[lang=lang]]/embed/[chart]" | "/[[lang=lang]]/ledger.json" | "/[[lang=lang]]/live.json" | "/[[lang=lang]]/present" | "/robots.txt" | "/sitemap.xml" | "/[[lang=lang]]/social" | "/[[lang=lang]]/social/[card].png" | "/[[lang=lang]]/story.md" | "/[[lang=lang]]/story.txt" | "/[[lang=lang]]/wall" | "/[[lang=lang]]";
		RouteParams(): {
			"/[[lang=lang]]/404": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/charts": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/charts/[file=chartFile]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file: MatcherParam<typeof import('../src/params/chartFile.js').match> };
			"/[[lang=lang]]/charts/[chart]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; chart: string };
			"/[[lang=lang]]/corrections.atom": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/data": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/data/[file=dataFile]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file: MatcherParam<typeof import('../src/params/dataFile.js').match> };
			"/[[lang=lang]]/embed": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/embed/test": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/embed/[chart]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; chart: string };
			"/[[lang=lang]]/ledger.json": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/live.json": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/present": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/social": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/social/[card].png": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; card: string };
			"/[[lang=lang]]/story.md": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/story.txt": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/wall": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined }
		};
		LayoutParams(): {
			"/": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file?: MatcherParam<typeof import('../src/params/chartFile.js').match> | MatcherParam<typeof import('../src/params/dataFile.js').match> | undefined; chart?: string | undefined; card?: string | undefined };
			"/[[lang=lang]]/404": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/charts": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file?: MatcherParam<typeof import('../src/params/chartFile.js').match> | undefined; chart?: string | undefined };
			"/[[lang=lang]]/charts/[file=chartFile]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file: MatcherParam<typeof import('../src/params/chartFile.js').match> };
			"/[[lang=lang]]/charts/[chart]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; chart: string };
			"/[[lang=lang]]/corrections.atom": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/data": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file?: MatcherParam<typeof import('../src/params/dataFile.js').match> | undefined };
			"/[[lang=lang]]/data/[file=dataFile]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file: MatcherParam<typeof import('../src/params/dataFile.js').match> };
			"/[[lang=lang]]/embed": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; chart?: string | undefined };
			"/[[lang=lang]]/embed/test": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/embed/[chart]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; chart: string };
			"/[[lang=lang]]/ledger.json": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/live.json": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/present": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/robots.txt": Record<string, never>;
			"/sitemap.xml": Record<string, never>;
			"/[[lang=lang]]/social": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; card?: string | undefined };
			"/[[lang=lang]]/social/[card].png": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; card: string };
			"/[[lang=lang]]/story.md": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/story.txt": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]/wall": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined };
			"/[[lang=lang]]": { lang?: MatcherParam<typeof import('../src/params/lang.js').match> | undefined; file?: MatcherParam<typeof import('../src/params/chartFile.js').match> | MatcherParam<typeof import('../src/params/dataFile.js').match> | undefined; chart?: string | undefined; card?: string | undefined }
		};
		Pathname(): "/" | `${string}/404` & {} | `${string}/404/` & {} | `${string}/charts` & {} | `${string}/charts/` & {} | `${string}/charts/${string}` & {} | `${string}/charts/${string}/` & {} | `${string}/corrections.atom` & {} | `${string}/corrections.atom/` & {} | `${string}/data` & {} | `${string}/data/` & {} | `${string}/data/${string}` & {} | `${string}/data/${string}/` & {} | `${string}/embed/test` & {} | `${string}/embed/test/` & {} | `${string}/embed/${string}` & {} | `${string}/embed/${string}/` & {} | `${string}/ledger.json` & {} | `${string}/ledger.json/` & {} | `${string}/live.json` & {} | `${string}/live.json/` & {} | `${string}/present` & {} | `${string}/present/` & {} | "/robots.txt" | "/sitemap.xml" | `${string}/social/${string}.png` & {} | `${string}/social/${string}.png/` & {} | `${string}/story.md` & {} | `${string}/story.md/` & {} | `${string}/story.txt` & {} | `${string}/story.txt/` & {} | `${string}/wall` & {} | `${string}/wall/` & {} | `${string}` & {} | `${string}/` & {};
		ResolvedPathname(): `${"" | `/${string}`}${ReturnType<AppTypes['Pathname']>}`;
		Asset(): "/geo/admin-hunan.topo.json" | "/geo/admin-yueyang.topo.json" | "/geo/globe-1300.avif" | "/geo/globe-700.avif" | "/geo/globe.avif" | "/geo/globe.json" | "/geo/labels.geojson" | "/geo/land.topo.json" | "/geo/places.geojson" | "/geo/relief-bands.topo.json" | "/geo/relief.avif" | "/geo/relief.json" | "/geo/streams.topo.json" | "/geo/water-wide-odbl.topo.json" | "/geo/water.topo.json" | "/icon.svg" | string & {};
	}
}