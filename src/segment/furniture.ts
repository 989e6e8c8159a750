import { alternation } from '../text/alternation.ts';
import { BESIDE_LINES, LINES, MENU_WORDS, TAIL_OPENINGS, TAIL_TITLES } from './furniture-words.ts';

const DECORATION = /^[\s#*·•■◆▶►>»【[(（]*|[\s·•■◆▶►>»】\])）：:…]*$/g;
/** Notices of rights run to two hundred characters; beyond that a pattern for trailing marks could cost time. */
const LONGEST = 260;
const bare = (line: string) => line.replace(DECORATION, '');

const TAIL_TITLE = new RegExp(`^(?:${alternation(TAIL_TITLES)})$`);
/** 24小时点击排行, 热门视频. */
const RANKING =
	/^(?:.{0,8}(?:排行榜?|点击榜|热榜)|(?:最新|热门|精彩|推荐|相关|热点|更多)(?:视频|图片|新闻|资讯|专题|文章|阅读|评论|内容|推荐|报道))$/;
const TAIL_OPENING = new RegExp(`^(?:${alternation(TAIL_OPENINGS)})`);
const ONE_OF_LINES = new RegExp(`^(?:${alternation([...LINES, ...BESIDE_LINES])}|\\d{1,6})$`);
const MENU_WORD = new RegExp(`^(?:${alternation(MENU_WORDS)})$`);
const ICP = /ICP[备证]|公网安备|Copyright|All Rights? Reserved|版权所有|[（(]C[)）]\s*(?:19|20)\d{2}|©/i;

/** `tail` ends the story; `line` stands anywhere; `menu` is furniture above a story, but may be a subhead inside one. */
export type Furniture = 'tail' | 'line' | 'menu' | null;

/** Whether a line is the site's, by its words alone. */
export function furnitureOf(line: string): Furniture {
	// Only openings are looked for in what is longer than any line of furniture.
	if (line.length > LONGEST) return STRONG_OPENING.test(line.slice(0, 24)) ? 'tail' : null;
	const words = bare(line);
	if (words === '') return 'line';
	if (TAIL_TITLE.test(words) || RANKING.test(words)) return 'tail';
	if (isButtons(words)) return 'line';
	if (isTrail(line)) return 'line';
	if (isMenu(line)) return 'menu';
	const short = line.length <= 60;
	if (TAIL_OPENING.test(line.slice(0, 24)) && (short || STRONG_OPENING.test(line.slice(0, 24)))) return 'tail';
	if (short && ICP.test(line)) return 'tail';
	if (line.length <= 200 && ICP.test(line) && !/。[^。]{12}/.test(line)) return 'tail';
	return null;
}

/** Openings that make even a long paragraph the site's. */
const STRONG_OPENING =
	/^(?:[【[(（]?(?:免责|版权|郑重|特别|责任|转载)声明|声明[：:]|凡本网|凡注明|本网声明|转载请注明|未经授权|未经许可|Copyright|©|违法和不良信息|网友评论仅供)/;

const partsOf = (line: string) => line.split(/[\s]*[|｜>»›/·•][\s]*|[\s]+/).filter((part) => part !== '');

/** A row of buttons: 分享到: 微信 微博 更多. */
function isButtons(line: string): boolean {
	const words = line.split(/[\s:：|｜/·•【】[\]()（）]+/).filter((word) => word !== '');
	return line.length <= 80 && words.length > 0 && words.every((word) => ONE_OF_LINES.test(word));
}

/** A trail of breadcrumbs or a footer's row of links. */
function isTrail(line: string): boolean {
	if (/^(?:您?的?当前位置|您所在的位置|您的位置|你的位置|位置)[:：]/.test(line)) return true;
	if (line.length > 160 || line.includes('<')) return false;
	const parts = partsOf(line);
	if (parts.length >= 2 && /[>»›]/.test(line) && line.length <= 60) return true;
	return (line.match(/[|｜]/g) ?? []).length >= 2 && parts.every((part) => part.length <= 12);
}

/** Nothing but names of channels; or four and more short words, half of them such names. */
function isMenu(line: string): boolean {
	if (line.length > 120) return false;
	const parts = partsOf(line);
	const known = parts.filter((part) => MENU_WORD.test(part)).length;
	return known === parts.length || (parts.length >= 4 && parts.every((part) => part.length <= 6) && known * 2 >= parts.length);
}
