import { describe, expect, it } from 'vitest';
import { figuresZh } from './figures-zh';

describe('figuresZh', () => {
	it.each([
		'二十家企业',
		'三大平台',
		'两成以上',
		'过了一半',
		'第五批',
		'一年建成',
		'一天之内',
		'一个月',
		'一成',
		'一百个',
		'百分之三十',
		'十分之九',
		'三点五',
		'数十亿元',
		'上亿元',
		'几千人',
		'翻番',
		'半年',
		'两家',
		'俩',
		'贰拾',
		'３家',
		'3家',
		'①',
		'½',
		'二〇二四'
	])('finds the figure in %s', (text) => {
		expect(figuresZh(text)).toHaveLength(1);
	});

	it.each([
		'一批项目',
		'一起',
		'进一步',
		'统一',
		'一线',
		'一些',
		'一点',
		'一一对应',
		'一站式',
		'一对一',
		'一家企业',
		'第一时间',
		'上半年',
		'半导体',
		'千方百计',
		'四面八方',
		'十分便利',
		'百分点',
		'单位：亿元',
		'万一',
		'两者',
		'两岸',
		'再三',
		'零距离',
		'四处',
		'Ⅷ',
		'双方',
		'几个',
		'若干'
	])('finds none in %s', (text) => {
		expect(figuresZh(text)).toEqual([]);
	});

	it('shows each with what follows it', () => {
		expect(figuresZh('新增12个，涨了三成五')).toEqual(['12', '三成五']);
	});
});
