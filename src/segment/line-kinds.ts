import { DIALOGUE, HEADING_NUMBER, hasInnerStop, isClosed } from '../text/stops.ts';
import { readCredits } from './credits.ts';
import { readDateline } from './dateline.ts';
import { furnitureOf } from './furniture.ts';
import { readSourceLine } from './source-line.ts';

/** What one printed line is, seen by itself. `prose` and `short` are decided by what stands around them. */
export type LineKind =
	| 'jump-line'
	| 'image'
	| 'editor-line'
	| 'abstract'
	| 'editors-note'
	| 'folio'
	| 'nameplate'
	| 'source-line'
	| 'byline'
	| 'caption'
	| 'tail'
	| 'line'
	| 'menu'
	| 'prose'
	| 'wrapped'
	| 'short'
	| 'section'
	| 'contact'
	| 'end-mark';

/** A short line has no inner 。 and at most this many characters. Headlines of the national papers stay below 40. */
const SHORT = 45;

export const isShort = (text: string): boolean => text.length <= SHORT && !hasInnerStop(text) && (!isClosed(text) || asks(text));

/** 费用怎么分担? is a heading where it stands alone; “你愿意吗?” is what somebody said. */
const QUESTION = 20;
const asks = (text: string): boolean =>
	text.length <= QUESTION && /[^”’」』][?？]$/.test(text) && !/^[“‘「『—–-]/.test(text) && !/[。!！:：]/.test(text);

/** 我们回来了! is a headline over a story; inside one it is somebody's cry, or an address such as 各位代表! */
export const exclaims = (text: string): boolean =>
	!DIALOGUE.test(text) && text.length <= SHORT && /[^”’」』][!！?？]$/.test(text) && !/^[“‘「『]/.test(text) && !hasInnerStop(text);

/** A numbered heading may end in a full stop: (一)加快建设,提升质量。 */
export const isNumberedHeading = (text: string): boolean => text.length <= SHORT && HEADING_NUMBER.test(text) && !hasInnerStop(text);

const PAGE = '(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})';
export const JUMP = new RegExp(`[(（【]?(?<way>[上紧]接|下转|转|接)(?:\\d{1,2}月\\d{1,2}日)?第?${PAGE}版(?:[^()（）\\s]{0,12})?[)）】]?`);
const JUMP_LINE = new RegExp(`^${JUMP.source}$`);
const IMAGE = /^(?:[\p{L}\p{N}_\-./%]{1,200}\.(?:jpe?g|png|gif|webp|bmp|svg)|[[【(（]?图片?[\d一二三四五六七八九十]{0,2}[\]】)）])$/iu;
const EDITOR_WORDS =
	'(?:责任编辑|责编|编辑|本期编辑|本版编辑|值班编辑|值班主任|新媒体编辑|校对|审核|终审|监制|编审|主编|美编|版式|来源|作者)';
const EDITOR_LINE = new RegExp(`^[\\[【(（]?(?!来源|作者)${EDITOR_WORDS}[\\s]*[:：|｜/][^。]{1,80}[\\]】)）]?$`);
export const ABSTRACT =
	/^(?:[[【(（](?:内容)?(?:摘要|提要|导读|核心提示|导语|内容提要)[\]】)）][:：]?|(?:内容)?(?:摘要|提要|核心提示|内容提要|导读)[:：])[\s]*/;
export const EDITORS_NOTE = /^[[【(（]?(?:编者按|编者的话|编者注|编辑按|开栏的话|开栏语|编前语|按语|编前)[\]】)）]?[:：]?[\s]*/;
const WEEKDAY = '(?:星期|周)[一二三四五六日天]';
const FOLIO = new RegExp(
	`^(?=.*(?:第?${PAGE}版|${WEEKDAY}|农历|版次|国内统一))(?=.*(?:(?:19|20)\\d{2}年|[〇零一二三四五六七八九]{4}年|第?${PAGE}版))[^。，,]{4,80}$`,
);
const NAMEPLATE =
	/^[\p{Script=Han}]{2,10}(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|导报|青年报|新报|农民报|工人报|新闻网|在线|广播电视台|电视台|融媒体中心|发布网)(?:[\s]+[A-Z][A-Za-z ]+)?$/u;
const PHOTO_CREDIT =
	/(?:[。！!\s　（(]|^)(?:(?:本报|本网)?(?:记者|通讯员|摄影记者|特约记者)[\s]*)?[\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4}){0,2}[\s]*[/／]?[\s]*(?:摄影报道|摄影|摄|供图|绘|制图|翻拍)[)）]?$/u;
const CAPTION_OPENING =
	/^(?:[▲△▼▽↑↓◀▶][^。]{2,60}。?$|图[为示一二三四五六①②③④⑤⑥:：]|上图|下图|左图|右图|[(（](?:资料图|资料图片|图片来源|图源)|图片来源[:：]|图源[:：])/;
const CAPTION_CLOSING = /[(（](?:资料图片?|图片来源[^()（）]{0,20}|图源[^()（）]{0,20}|视频截图|效果图|示意图|网络图片?)[)）]$/;
const LONGEST_CAPTION = 150;
/** A column's name in lenticular brackets. */
const STANDING_HEAD = /^【[^】]{2,12}】$/;
/** A number to call at a notice's end is the notice's, not a headline. */
const CONTACT = /^[^。]{0,24}(?:电话|热线|手机|邮箱|传真|微信号|网址|联系人)[:：][^。]{2,40}$/;
const END_MARK = /^[(（【[]?(?:完|全文完|未完待续|结束|END)[)）】\]]?$/i;

/** The photographer's credit at the end of a caption, as an offset into it, or -1. */
export function photoCreditAt(caption: string): number {
	const found = PHOTO_CREDIT.exec(caption);
	if (!found) return -1;
	const lead = /^[。！!\s　]/.exec(found[0]) ? 1 : 0;
	return found.index + lead;
}

const isCaption = (text: string): boolean =>
	text.length <= LONGEST_CAPTION &&
	(CAPTION_OPENING.test(text) || CAPTION_CLOSING.test(text) || (photoCreditAt(text) >= 0 && readCredits(text) === null));

/** Table of the recognisers, in order of trust; the first that fits names the line. */
const KINDS: readonly (readonly [LineKind, (text: string) => boolean])[] = [
	['prose', (text) => DIALOGUE.test(text)],
	['jump-line', (text) => JUMP_LINE.test(text)],
	['image', (text) => IMAGE.test(text)],
	['end-mark', (text) => END_MARK.test(text)],
	['editor-line', (text) => EDITOR_LINE.test(text)],
	['abstract', (text) => ABSTRACT.test(text)],
	['editors-note', (text) => EDITORS_NOTE.test(text)],
	['folio', (text) => FOLIO.test(text) && !/[:：]/.test(text.replace(/\d[:：]\d/g, ''))],
	['source-line', (text) => readSourceLine(text) !== null],
	['section', (text) => STANDING_HEAD.test(text)],
	['nameplate', (text) => NAMEPLATE.test(text)],
	['byline', (text) => readCredits(text.replace(/^[(（【[]([^()（）]*)[)）】\]]$/, '$1').trim()) !== null],
	['caption', isCaption],
	['tail', (text) => furnitureOf(text) === 'tail'],
	['line', (text) => furnitureOf(text) === 'line'],
	['menu', (text) => furnitureOf(text) === 'menu'],
	['prose', (text) => readDateline(text) !== null],
	['contact', (text) => CONTACT.test(text)],
	['short', isShort],
];

/** No line of any kind but prose is longer; a long one is not looked at. */
const LONGEST_LINE = 260;

export function kindOf(text: string): LineKind {
	if (text.length > LONGEST_LINE)
		return furnitureOf(text) === 'tail'
			? 'tail'
			: ABSTRACT.test(text.slice(0, 20))
				? 'abstract'
				: EDITORS_NOTE.test(text.slice(0, 20))
					? 'editors-note'
					: 'prose';
	return KINDS.find(([, fits]) => fits(text))?.[0] ?? 'prose';
}
