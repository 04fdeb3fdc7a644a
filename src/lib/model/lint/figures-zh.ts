/** Words in which a numeral counts nothing; as regular expressions. */
const idioms = [
	...['上半年', '下半年', '半导体', '半成品', '半岛', '半径', '多半'],
	...['一一', '一点', '一成不变', '一五一十', '百里挑一'],
	...['独一无二', '二维码', '二手', '不二', '再三', '三角', '三农', '三思', '举一反三'],
	...['四面八方', '四通八达', '四周', '四处', '四季', '四至', '四川', '五湖四海', '五金', '五谷'],
	...['七上八下', '八方', '九州', '十分(?!之)', '十足', '十字'],
	...['百分点', '百分比', '百姓', '百货', '百花', '百科'],
	...['千方百计', '千家万户', '千丝万缕', '千变万化', '成千上万'],
	...['万一', '万物', '万象', '万能', '(?<![数几上近超过余多])[亿万]元'],
	...['两者', '两端', '两侧', '两边', '两岸', '两旁', '两用']
];

const idiomPattern = new RegExp(idioms.join('|'), 'gu');
const digitPattern = /[\p{Nd}\p{No}][\p{Nd}\p{No}.,．，:：%％]*/gu;
const numerals = '[〇零一二三四五六七八九十百千万亿两廿卅俩仨半]';
const runPattern = new RegExp(
	`第?${numerals}+(?:(?:点|分之|成)${numerals}+)*[成倍番折]?|[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|翻番|翻倍`,
	'gu'
);

/** What makes a figure of a lone 一: spans of time and shares. */
const spanPattern = /^(?:[年月日天周旬季]|小时|分钟|个月|个季度|个百分点)/u;

/** Whether a run of numerals counts something. */
function counts(run: string, after: string): boolean {
	if (run === '零' || run === '第一') return false;
	return run !== '一' || spanPattern.test(after);
}

/**
 * Figures in Chinese words: digits of any width and numerals that count (二十, 三大, 两成, 第五, 一年).
 * A lone 一 (一批, 进一步), 第一 and idioms (千方百计) are none; neither are roman numerals.
 * Each is given with the character after it, so that it can be found.
 */
export function figuresZh(text: string): string[] {
	const digits = [...text.matchAll(digitPattern)].map(([found]) => found);
	const bare = text.replace(idiomPattern, (idiom) => '\u3000'.repeat(idiom.length));
	const runs = [...bare.matchAll(runPattern)].flatMap((match) => {
		const [run] = match;
		const after = bare.slice(match.index + run.length);
		return counts(run, after) ? [(run + ([...after][0] ?? '')).trim()] : [];
	});
	return [...digits, ...runs];
}
