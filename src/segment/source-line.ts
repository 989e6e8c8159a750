import type { Credit } from '../model/article.ts';
import { alternation } from '../text/alternation.ts';
import type { Span } from '../text/span.ts';
import { PRESS_NAME, readCredits } from './credits.ts';

/** A value read from a line; the span counts from the line's start. */
export interface Read extends Span {
	readonly value: string;
}

/** A line that prints when and where: `来源:某报 2021-12-30 07:06:24`. */
export interface SourceLine {
	/** `2021-12-30` or `2021-12-30T07:06:24`, wall time. */
	readonly date: Read | null;
	readonly publication: Read | null;
	readonly credits: readonly Credit[];
}

const SOURCE = ['来源', '稿源', '信息来源', '文章来源', '新闻来源', '稿件来源', '资料来源', '本文来源', '来 源'];
const TIME = ['时间', '发布时间', '发表时间', '发布日期', '日期', '刊发时间', '发布于', '发表于', '更新时间', '见报日期'];
const WHO = ['作者', '记者', '文', '通讯员', '编辑', '责任编辑', '责编', '撰文', '摄影', '本报记者'];
const COUNTS = [
	'浏览',
	'阅读',
	'点击',
	'浏览次数',
	'浏览量',
	'阅读量',
	'访问量',
	'点击数',
	'点击量',
	'评论',
	'人气',
	'字体',
	'字号',
	'字体大小',
	'分享',
	'分享到',
	'版次',
	'栏目',
	'关键词',
	'标签',
];
const CHROME = [
	'大',
	'中',
	'小',
	'打印',
	'打印本页',
	'收藏',
	'分享',
	'分享到',
	'关闭',
	'关闭窗口',
	'字体',
	'字号',
	'复制链接',
	'我要评论',
	'评论',
	'默认',
	'微信',
	'微博',
	'次',
	'听新闻',
	'原创',
	'转载',
];

const SKIP = /[\s|｜·•,，;；【】[\]()（）\-—_/]*/y;
const FIELD = new RegExp(`(?<name>${alternation([...SOURCE, ...TIME, ...WHO, ...COUNTS])})\\s*[:：]\\s*`, 'y');
const DATE =
	/(?<year>(?:19|20)\d{2})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})日?(?:(?:[\sT]+|(?<=日))(?:(?:星期|周)[一二三四五六日天]\s*)?(?<hour>\d{1,2})[:：时](?<minute>\d{2})分?(?:[:：](?<second>\d{2}))?)?(?:\s*(?:星期|周)[一二三四五六日天])?/y;
const VALUE = new RegExp(
	`(?:(?!(?:19|20)\\d{2}[-/.年]|(?:${alternation([...SOURCE, ...TIME, ...WHO, ...COUNTS])})\\s*[:：])[^|｜;；\\t])+?(?=\\s{2,}|\\s*(?:$|[|｜;；\\t]|(?:19|20)\\d{2}[-/.年]|(?:${alternation([...SOURCE, ...TIME, ...WHO, ...COUNTS])})\\s*[:：])|\\s(?=\\d{1,2}[-/月]))`,
	'y',
);
const BARE_PRESS = new RegExp(`${PRESS_NAME}(?=$|[\\s|｜,，])`, 'uy');
const BARE_CHROME = new RegExp(`(?:${alternation(CHROME)}|\\d{1,7}|第\\d{1,5}[期版号])(?=$|[\\s|｜])`, 'y');
const MAX_LINE = 160;

/** Reads a line that holds nothing but a date, a source and what sites set beside them. Null for any other line. */
export function readSourceLine(line: string): SourceLine | null {
	if (line.length > MAX_LINE) return null;
	let at = 0;
	let date: (Read & { rank: number }) | null = null;
	let publication: Read | null = null;
	const credits: Credit[] = [];
	let field = '';
	const match = (pattern: RegExp) => {
		pattern.lastIndex = at;
		const found = pattern.exec(line);
		if (found) at += found[0].length;
		return found;
	};
	for (match(SKIP); at < line.length; match(SKIP)) {
		const start = at;
		const named = match(FIELD);
		if (named) {
			field = named.groups?.['name'] ?? '';
			if (TIME.includes(field)) continue;
			const valueStart = at;
			const value = match(VALUE)?.[0].trim() ?? '';
			if (SOURCE.includes(field) && value !== '') publication ??= { value, start: valueStart, end: valueStart + value.length };
			if (WHO.includes(field) && value !== '') credits.push(...(readCredits(`${field}:${value}`)?.credits ?? []));
			field = '';
			continue;
		}
		const day = match(DATE);
		if (day) {
			// When both are printed, the day of publication counts, not that of the last change.
			const rank = field === '更新时间' ? 1 : 2;
			if (date === null || rank > date.rank) date = { value: isoOf(day.groups ?? {}), start, end: start + day[0].length, rank };
			field = '';
			continue;
		}
		const press = match(BARE_PRESS);
		if (press) {
			publication ??= { value: press[0], start, end: start + press[0].length };
			continue;
		}
		if (!match(BARE_CHROME)) return null;
	}
	if (date === null && publication === null) return null;
	// A bare press name alone is a nameplate, not a source.
	if (date === null && !/[:：]/.test(line)) return null;
	return { date: date && { value: date.value, start: date.start, end: date.end }, publication, credits };
}

function isoOf(part: Readonly<Record<string, string | undefined>>): string {
	const two = (name: string) => (part[name] ?? '0').padStart(2, '0');
	const day = `${part['year']}-${two('month')}-${two('day')}`;
	return part['hour'] === undefined ? day : `${day}T${two('hour')}:${two('minute')}:${two('second')}`;
}

const CHINESE_DATE = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
const DIGITS = '〇一二三四五六七八九';

/** The first day printed anywhere in a line, in figures or Chinese numerals: a folio's date. */
export function readDay(line: string): Read | null {
	const figures = /(?:19|20)\d{2}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?/.exec(line);
	if (figures) {
		const [year = '', month = '', day = ''] = figures[0].match(/\d+/g) ?? [];
		return {
			value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
			start: figures.index,
			end: figures.index + figures[0].length,
		};
	}
	const chinese = CHINESE_DATE.exec(line);
	if (!chinese) return null;
	const year = [...(chinese[1] ?? '')].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
	const two = (numeral = '') => String(tens(numeral)).padStart(2, '0');
	return { value: `${year}-${two(chinese[2])}-${two(chinese[3])}`, start: chinese.index, end: chinese.index + chinese[0].length };
}

/** 十 → 10, 二十八 → 28, 三 → 3. */
function tens(numeral: string): number {
	const at = numeral.indexOf('十');
	if (at < 0) return DIGITS.indexOf(numeral);
	return (at === 0 ? 1 : DIGITS.indexOf(numeral.charAt(0))) * 10 + Math.max(0, DIGITS.indexOf(numeral.charAt(at + 1) || '〇'));
}
