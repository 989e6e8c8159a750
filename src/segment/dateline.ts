import { PRESS_NAME, readCredits } from './credits.ts';

const DAY = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';
const BRACKET = '[(（][^()（）]{2,80}[)）]';

/** Names that a report is filed under; 发布 and 新闻 name a press too, but 发布消息 is what anybody does. */
const PAPER =
	'[\\p{Script=Han}]{0,8}?(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|导报|青年报|新报|社|电视台|广播电台|新闻网|网|客户端)';

/**
 * How stories begin: 本报讯, 本报太原7月27日讯, 新华社北京3月5日电, 某某日报讯, each with or without a bracket of credits.
 * Read only from the first characters of a paragraph, so a long one costs nothing.
 */
const OPENINGS: readonly { readonly rule: string; readonly pattern: RegExp }[] = [
	{ rule: 'dateline/own', pattern: new RegExp(`^本[报网台刊](?:[\\p{Script=Han}]{0,8}(?:${DAY})?)(?:讯|电|消息)\\s*(?:${BRACKET})?`, 'u') },
	{
		rule: 'dateline/agency',
		pattern: new RegExp(
			`^(?:新华社|中新社|中新网|新华网|人民网|央视网|法新社|路透社|美联社|${PRESS_NAME})\\s*[\\p{Script=Han}]{1,12}\\s*${DAY}(?:专)?电\\s*(?:${BRACKET})?`,
			'u',
		),
	},
	{
		rule: 'dateline/agency',
		pattern: new RegExp(`^(?:中新网|新华网|人民网|央视网|中新社)(?:[\\p{Script=Han}]{0,8})?${DAY}[讯电]\\s*(?:${BRACKET})?`, 'u'),
	},
	{ rule: 'dateline/paper', pattern: new RegExp(`^(?:据)?${PAPER}(?:${DAY})?(?:讯|消息)\\s*(?:${BRACKET})?`, 'u') },
	{ rule: 'dateline/bracket', pattern: /^【[^】]{2,20}(?:讯|电|消息)】/u },
	{ rule: 'dateline/place', pattern: /^[\p{Script=Han}]{2,8}(?:讯|电)\s*[(（](?=[^()（）]{0,12}(?:记者|通讯员))[^()（）]{2,80}[)）]/u },
];

/** The dateline that a paragraph opens with, as a length, and the bracket of credits in it. */
export function readDateline(paragraph: string): { rule: string; length: number; credits: ReturnType<typeof readCredits> } | null {
	const head = paragraph.slice(0, 140);
	for (const { rule, pattern } of OPENINGS) {
		const found = pattern.exec(head)?.[0];
		if (found === undefined) continue;
		const bracket = /[(（]([^()（）]+)[)）]$/.exec(found)?.[1];
		return { rule, length: found.length, credits: bracket === undefined ? null : readCredits(bracket.trim()) };
	}
	return null;
}

/** The bracket of credits that closes a story's last paragraph: `…篇章!(某某日报 记者 甲某)`. `start` counts from the paragraph's start. */
export function readClosingCredits(paragraph: string): { start: number; credits: NonNullable<ReturnType<typeof readCredits>> } | null {
	const from = Math.max(0, paragraph.length - 160);
	const found = /[(（【[]([^()（）【】[\]]{2,120})[)）】\]]$/.exec(paragraph.slice(from));
	const credits = found?.[1] === undefined ? null : readCredits(found[1].trim());
	return found && credits ? { start: from + found.index, credits } : null;
}
