/** Names in both editions for the things that the sources know by one name or by none. */

/** Chinese and English (or transcribed) name. */
export interface Name {
	readonly zh: string;
	readonly en: string;
}

/** English names of the nine counties, by administrative code. */
export const COUNTY_NAMES: Readonly<Record<number, string>> = {
	430602: 'Yueyanglou',
	430603: 'Yunxi',
	430611: 'Junshan',
	430621: 'Yueyang County',
	430623: 'Huarong',
	430624: 'Xiangyin',
	430626: 'Pingjiang',
	430681: 'Miluo',
	430682: 'Linxiang'
};

/** English names of the fourteen prefectures, by Chinese name. */
export const PREFECTURE_NAMES: Readonly<Record<string, string>> = {
	长沙市: 'Changsha',
	株洲市: 'Zhuzhou',
	湘潭市: 'Xiangtan',
	衡阳市: 'Hengyang',
	邵阳市: 'Shaoyang',
	岳阳市: 'Yueyang',
	常德市: 'Changde',
	张家界市: 'Zhangjiajie',
	益阳市: 'Yiyang',
	郴州市: 'Chenzhou',
	永州市: 'Yongzhou',
	怀化市: 'Huaihua',
	娄底市: 'Loudi',
	湘西土家族苗族自治州: 'Xiangxi'
};

/** Shorter names for labels, where the full one is too long. */
export const SHORT_NAMES: Readonly<Record<string, string>> = { 湘西土家族苗族自治州: '湘西州' };

/** The main rivers that are named, by Natural Earth's name. Its other rivers are drawn without one. */
export const RIVER_NAMES: Readonly<Record<string, Name>> = {
	Yangtze: { zh: '长江', en: 'Yangtze' },
	'Chang Jiang (Yangtze)': { zh: '长江', en: 'Yangtze' },
	'Jinsha (Yangtze)': { zh: '金沙江', en: 'Jinsha' },
	'Huang (Yellow)': { zh: '黄河', en: 'Yellow River' },
	Huang: { zh: '黄河', en: 'Yellow River' },
	Xiang: { zh: '湘江', en: 'Xiang' },
	Yuan: { zh: '沅江', en: 'Yuan' },
	Han: { zh: '汉江', en: 'Han' },
	Gan: { zh: '赣江', en: 'Gan' }
};

/** Rivers that Natural Earth lacks and WDBII has without a name: each of its lines passes a place. */
export const MORE_RIVERS: readonly (Name & {
	readonly past: readonly (readonly [longitude: number, latitude: number])[];
})[] = [
	{ zh: '资江', en: 'Zi', past: [[111.3, 27.75]] },
	{
		zh: '澧水',
		en: 'Li',
		past: [
			[110.6, 29.13],
			[112.08, 29.3]
		]
	}
];

/** A town of GeoNames to show: its number there, how it is called here, and its importance (1 most). */
export interface Town extends Name {
	readonly id: number;
	readonly rank: number;
}

/**
 * The towns of the map, the most important first. County seats are called after their county. Rank 1
 * is the story's own place, 2 the capital, the neighbours and the cities that it deals with,
 * 3 prefecture seats, 4 county seats, 5 smaller ones.
 */
export const TOWNS_SHOWN: readonly Town[] = [
	{ id: 1927639, zh: '岳阳市', en: 'Yueyang', rank: 1 },
	{ id: 1797102, zh: '荣家湾', en: 'Rongjiawan', rank: 1 },
	{ id: 1815577, zh: '长沙', en: 'Changsha', rank: 2 },
	{ id: 1791247, zh: '武汉', en: 'Wuhan', rank: 2 },
	{ id: 1800163, zh: '南昌', en: 'Nanchang', rank: 2 },
	{ id: 1816670, zh: '北京', en: 'Beijing', rank: 2 },
	{ id: 1796236, zh: '上海', en: 'Shanghai', rank: 2 },
	{ id: 1809858, zh: '广州', en: 'Guangzhou', rank: 2 },
	{ id: 1799962, zh: '南京', en: 'Nanjing', rank: 2 },
	{ id: 1783763, zh: '株洲', en: 'Zhuzhou', rank: 3 },
	{ id: 1790492, zh: '湘潭', en: 'Xiangtan', rank: 3 },
	{ id: 1808370, zh: '衡阳', en: 'Hengyang', rank: 3 },
	{ id: 1816920, zh: '邵阳', en: 'Shaoyang', rank: 3 },
	{ id: 1791121, zh: '常德', en: 'Changde', rank: 3 },
	{ id: 1813171, zh: '张家界', en: 'Zhangjiajie', rank: 3 },
	{ id: 1808316, zh: '益阳', en: 'Yiyang', rank: 3 },
	{ id: 1815059, zh: '郴州', en: 'Chenzhou', rank: 3 },
	{ id: 1786217, zh: '永州', en: 'Yongzhou', rank: 3 },
	{ id: 1807689, zh: '怀化', en: 'Huaihua', rank: 3 },
	{ id: 1802238, zh: '娄底', en: 'Loudi', rank: 3 },
	{ id: 1805270, zh: '吉首', en: 'Jishou', rank: 3 },
	{ id: 1786764, zh: '宜昌', en: 'Yichang', rank: 3 },
	{ id: 1785668, zh: '云溪', en: 'Yunxi', rank: 4 },
	{ id: 1927549, zh: '君山', en: 'Junshan', rank: 4 },
	{ id: 1807042, zh: '华容', en: 'Huarong', rank: 4 },
	{ id: 1790451, zh: '湘阴', en: 'Xiangyin', rank: 4 },
	{ id: 1800531, zh: '汨罗', en: 'Miluo', rank: 4 },
	{ id: 1798783, zh: '平江', en: 'Pingjiang', rank: 4 },
	{ id: 1803325, zh: '临湘', en: 'Linxiang', rank: 4 },
	{ id: 1802066, zh: '鹿角', en: 'Lujiao', rank: 5 }
];

/** A river's label: it goes to the vertex of the river's line that lies nearest to `near`. */
export interface RiverLabel extends Name {
	readonly near: readonly [longitude: number, latitude: number];
	readonly rank: number;
}

/** Rivers are named where they enter the lake country, the long ones once more in the province. */
export const RIVER_LABELS: readonly RiverLabel[] = [
	{ zh: '长江', en: 'Yangtze', near: [113.42, 29.7], rank: 1 },
	{ zh: '湘江', en: 'Xiang', near: [112.92, 28.5], rank: 2 },
	{ zh: '沅江', en: 'Yuan', near: [111.75, 29.0], rank: 2 },
	{ zh: '资江', en: 'Zi', near: [112.2, 28.55], rank: 3 },
	{ zh: '澧水', en: 'Li', near: [111.7, 29.6], rank: 3 },
	{ zh: '长江', en: 'Yangtze', near: [111.6, 30.3], rank: 3 },
	{ zh: '湘江', en: 'Xiang', near: [112.87, 27.25], rank: 3 },
	{ zh: '沅江', en: 'Yuan', near: [110.2, 28.2], rank: 3 },
	{ zh: '资江', en: 'Zi', near: [111.3, 27.75], rank: 4 },
	{ zh: '澧水', en: 'Li', near: [110.8, 29.35], rank: 4 },
	{ zh: '汉江', en: 'Han', near: [113.2, 30.6], rank: 4 },
	{ zh: '赣江', en: 'Gan', near: [115.2, 27.5], rank: 4 }
];
