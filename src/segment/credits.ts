import type { Credit, Role } from '../model/article.ts';
import { alternation } from '../text/alternation.ts';

/** The words that papers print for who did what. Before the names unless they stand in `AFTER_NAMES`. */
const ROLE_WORDS: Readonly<Record<string, Role>> = {
	记者: 'reporter',
	首席记者: 'reporter',
	特派记者: 'reporter',
	见习记者: 'reporter',
	实习记者: 'reporter',
	特约记者: 'reporter',
	驻地记者: 'reporter',
	全媒体记者: 'reporter',
	融媒体记者: 'reporter',
	文: 'author',
	采写: 'reporter',
	撰文: 'author',
	报道: 'reporter',
	通讯员: 'correspondent',
	特约通讯员: 'correspondent',
	实习生: 'other',
	图: 'photographer',
	摄影: 'photographer',
	摄: 'photographer',
	图片: 'photographer',
	供图: 'photographer',
	摄影记者: 'photographer',
	编辑: 'editor',
	责任编辑: 'editor',
	责编: 'editor',
	本版编辑: 'editor',
	值班编辑: 'editor',
	新媒体编辑: 'editor',
	主编: 'editor',
	编审: 'editor',
	审核: 'other',
	校对: 'other',
	终审: 'other',
	监制: 'other',
	美编: 'other',
	版式: 'other',
	制图: 'other',
	策划: 'other',
	统筹: 'other',
	作者: 'author',
	译者: 'translator',
	翻译: 'translator',
	编译: 'translator',
};

/** 文 / 记者 and 图 / 记者: the first word says what was made, the second who. */
const MADE = '文字?|图片?|摄影|视频|文\\s*[/／、]\\s*图|图\\s*[/／、]\\s*文';
const WHO = '(?:本报|本网|本台|新华社|首席|特派|见习|实习|特约|全媒体|融媒体)*(?:记者|通讯员|实习生)';
const PREFIX = '(?:本报|本网|本台|本刊|新华社|中新社|中新网)?(?:首席|特派|驻地)?';
/** One-character words stand apart from the names; 文化 is not 文. */
const APART = '(?=[\\s:：/／|])';
const LONG_ROLES = Object.keys(ROLE_WORDS).filter((word) => word.length > 1);
const SHORT_ROLES = Object.keys(ROLE_WORDS).filter((word) => word.length === 1);
const ROLE = new RegExp(
	`(?:(?:${MADE})(?:\\s*[/／|]\\s*|\\s+)${WHO}|(?:文\\s*[/／]\\s*图|图\\s*[/／]\\s*文)${APART}|${PREFIX}(?:${alternation(LONG_ROLES)})|(?:${alternation(SHORT_ROLES)})${APART}|[\\p{Script=Han}]{2,8}?(?:记者|通讯员)(?=[\\s:：]))`,
	'uy',
);
const GAP = /[\s、,，;；|/／]*/y;
/** A Chinese name (王 磊 is set with a space inside when it has two characters) or a transliterated one with a middle dot. */
const NAME = /(?:[\p{Script=Han}]{2,4}(?:[·•][\p{Script=Han}]{1,8})*|[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3})/uy;
/** Names may be followed by what they did: 梁琛 摄, 张三 文/图, 李四 报道. */
const AFTER_NAMES = /(?:摄影报道|摄影|摄|供图|文\s*[/／]\s*图|图\s*[/／]\s*文|文并图|绘图|制图|报道|文|图)/y;

/** The surnames that nearly all Chinese bylines begin with; compound ones by their first character. Where no space sets a name apart, they tell 记者张三 from 记者手记. */
const SURNAMES = new Set(
	'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖闫付涂楚代覃渠仝晋展苟原门线尉长令呼轩赫澹鲜闾亓颛端微漆壤独百南纳西',
);

const MAX_CREDITS = 200;

function roleOf(printed: string): Role {
	const plain = printed.replace(/\s/g, '').replace(/^(?:本报|本网|本台|本刊|新华社|中新社|中新网)/, '');
	if (/^[□■◎]$/.test(plain)) return 'author';
	const known = ROLE_WORDS[plain];
	if (known) return known;
	if (/^(?:文[/／、]?图|图[/／、]?文).*记者$/.test(plain)) return 'reporter';
	if (/^(?:图片?|摄影|供图|摄)(?:[/／|]|$)/.test(plain)) return 'photographer';
	if (/通讯员$/.test(plain)) return 'correspondent';
	if (/(?:记者|报道)$/.test(plain)) return 'reporter';
	if (/^文(?:字|[/／|]|$)/.test(plain)) return 'author';
	return /图|摄|绘/.test(plain) ? 'photographer' : 'other';
}

/** A place in a text, and what can be read there. Every pattern is sticky, so a step looks at no character twice. */
class Reader {
	at = 0;
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
	get done(): boolean {
		return this.at >= this.text.length;
	}
	take(pattern: RegExp): string | null {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? null;
		if (found !== null) this.at += found.length;
		return found;
	}
	sees(pattern: RegExp): boolean {
		pattern.lastIndex = this.at;
		return pattern.test(this.text);
	}
}

/**
 * Reads a line or a bracket that holds nothing but credits: `记者 甲某 乙某 通讯员 丙某`, `文 / 记者 甲某 图 / 记者 乙某`,
 * `编辑:甲某`, `甲某 摄`, `某某日报 记者 甲某`. Null when anything else stands in it. Linear in the length, which is at most 200.
 */
export function readCredits(text: string): { publication: string | null; credits: Credit[] } | null {
	if (text.length > MAX_CREDITS) return null;
	const reader = new Reader(text);
	// □ ○ ■ before a byline are the paper's ornament.
	const ornament = reader.take(/[\s□○●◎■◆★▲△·*※]*/y)?.trim() ?? '';
	const publication = reader.take(PUBLICATION);
	reader.take(GAP);
	const credits: Credit[] = [];
	while (!reader.done) {
		const role = reader.take(ROLE);
		const gap = role === null ? '' : (reader.take(/\s*[:：/／|]?\s*/y) ?? '');
		const names = takeNames(reader, gap === '');
		if (names.length === 0) return null;
		reader.take(GAP);
		// □ 甲某 乙某: under these marks a line of names is a byline without a word for it.
		const unnamed = role === null && credits.length === 0 && /^[□■◎]$/.test(ornament) && reader.done ? ornament : null;
		const printed = role ?? reader.take(AFTER_NAMES) ?? unnamed;
		if (printed === null) return null;
		reader.take(GAP);
		// 记者 甲某 摄: the last word says what they did. 记者 甲某 文/图: they did both.
		const did = role === null ? null : reader.take(ALSO);
		const shot = did !== null && /^摄影?$/.test(did);
		const both = role !== null && /图/.test(role) && /文/.test(role) && /记者|通讯员/.test(role);
		credits.push({ role: shot ? 'photographer' : roleOf(printed), printed: shot ? `${printed} ${did}` : printed, names });
		if (both) credits.push({ role: 'photographer', printed, names });
		if (did !== null && !shot && /[图摄]/.test(did)) credits.push({ role: 'photographer', printed: did, names });
		reader.take(GAP);
	}
	return credits.length === 0 ? null : { publication, credits };
}

/** One name or more. `known`: only what begins with a surname is a name, for nothing else tells where it starts. */
function takeNames(reader: Reader, known: boolean): string[] {
	const names: string[] = [];
	for (;;) {
		const start = reader.at;
		if (names.length > 0) reader.take(GAP);
		// A role word where a name could stand begins the next credit: 记者 甲某 摄影 乙某.
		const name = reader.sees(ROLE) || reader.sees(DID) ? null : (reader.take(SPACED_NAME)?.replace(/\s/, '') ?? reader.take(NAME));
		if (name === null || (known && !SURNAMES.has(name.charAt(0)))) {
			reader.at = start;
			return names;
		}
		names.push(name);
	}
}

const ALSO = /(?:摄影报道|摄影|摄|文\s*[/／]\s*图|图\s*[/／]\s*文|文并摄|报道|文)(?=\s*(?:$|本报|记者|通讯员))/y;
const SPACED_NAME = /[\p{Script=Han}]\s[\p{Script=Han}](?![\p{Script=Han}])/uy;
const DID = /(?:摄影报道|摄影|摄|供图|报道|文\s*[/／]|图\s*[/／])(?![\p{Script=Han}]{2})/uy;

/** What papers, sites and agencies are called. */
const KINDS_OF_PRESS = [
	'日报',
	'晚报',
	'早报',
	'晨报',
	'时报',
	'商报',
	'都市报',
	'快报',
	'周报',
	'导报',
	'青年报',
	'农民报',
	'工人报',
	'法治报',
	'经济报',
	'新报',
	'报',
	'新闻网',
	'网',
	'通讯社',
	'新华社',
	'中新社',
	'电视台',
	'广播电台',
	'客户端',
	'周刊',
	'杂志',
	'新闻',
	'发布',
	'融媒体中心',
	'融媒',
];
export const PRESS_NAME = `[\\p{Script=Han}A-Za-z]{0,12}?(?:${alternation(KINDS_OF_PRESS)})`;
const PUBLICATION = new RegExp(`(?!(?:本报|本网|本台))${PRESS_NAME}(?=\\s|记者|通讯员|本报)`, 'uy');
