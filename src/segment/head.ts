import { startsWithDash, unpairedQuote } from '../text/stops.ts';

export type HeadLabel = 'kicker' | 'headline' | 'deck';

export interface HeadLine {
	readonly text: string;
	/** An empty line stands above. */
	readonly blankBefore: boolean;
}

/** What a kicker leads into or who it names: …会议强调, …提示, …镇. */
const LEADS_IN =
	/(?:强调|指出|要求|提示|提醒|通报|通知|发布|提出|表示|部署|会议|活动|纪实|侧记|观察|调查|专访|回访|追踪|综述|述评|见闻|系列报道(?:之[一二三四五六七八九十\d]{1,2})?|特别报道|专题报道|[:：])$|^(?:对话|专访|探访|走进|聚焦|关注|直击|来自|记者)/;
const NAMES_A_BODY =
	/^[\p{Script=Han}、]{2,12}(?:省|市|区|县|镇|乡|村|街道|社区|局|委|厅|部|院|校|办|公司|集团|中心|法院|检察院|支队|大队|学校|医院)$/u;
/** What a deck adds: who spoke, who came, what followed. */
const TELLS_WHO = /(?:讲话|发言|致辞|致词|主持|出席|参加|作报告|见证|陪同|列席|宣读|揭牌|部署|强调)$/;

/** How much a line over the next one looks like a kicker: short, parallel phrases, a place or an office, a lead-in. */
function kickerEvidence(line: string): number {
	const phrases = line.split(/[\s]+/).filter((phrase) => phrase !== '');
	const parallel = phrases.length >= 2 && phrases.every((phrase) => phrase.length === phrases[0]?.length);
	return (parallel ? 2 : 0) + (NAMES_A_BODY.test(line) ? 2 : 0) + (LEADS_IN.test(line) ? 2 : 0);
}

const FIGURES = /\d|[一二三四五六七八九十百千万]{2}|[二三四五六七八九十]+[个条项名家户座]/;

/** How much a line under another looks like its deck: a dash, who spoke, figures the line above has not, a clause after a comma, length. */
function deckEvidence(line: string, above: string): number {
	if (startsWithDash(line)) return 10;
	const figures = FIGURES.test(line) && !FIGURES.test(above);
	const phrases = line.split(/[\s]+/);
	return (
		(phrases.some((phrase) => TELLS_WHO.test(phrase)) ? 2 : 0) +
		(figures ? 2 : 0) +
		(/[,，]/.test(line) && !/[,，]/.test(above) ? 1 : 0) +
		(above.length > 10 && line.length > above.length * 1.2 ? 1 : 0)
	);
}

/** What the first line opens, the second closes: a quotation, or 从 … 到 …. */
const goesOn = (first: string, second: string): boolean =>
	(/^从/.test(first) && /^到/.test(second)) || (unpairedQuote(first) >= 0 && unpairedQuote(first + second) < 0);

/** Two lines set without a gap, alike in length, neither a kicker nor a deck: one headline broken in two. */
function isOneHeadline(first: HeadLine, second: HeadLine, gapped: boolean): boolean {
	if (goesOn(first.text, second.text)) return true;
	if (!gapped || second.blankBefore) return false;
	const ratio = Math.max(first.text.length, second.text.length) / Math.min(first.text.length, second.text.length);
	return ratio <= 1.7 && kickerEvidence(first.text) < 2 && deckEvidence(second.text, first.text) === 0;
}

/**
 * Which of the short lines over a story is its kicker, its headline, its deck. Lines come in printed order; one label a line.
 * `gapped`: the page sets an empty line between its blocks, so that two lines without one belong together.
 */
export function labelHead(lines: readonly HeadLine[], gapped: boolean): HeadLabel[] {
	const [first, second] = lines;
	if (!first) return [];
	if (!second) return ['headline'];
	const dash = lines.findIndex((line) => startsWithDash(line.text));
	const above = dash < 0 ? lines : lines.slice(0, dash);
	const rest = (labels: HeadLabel[]): HeadLabel[] => lines.map((_, i) => labels[i] ?? 'deck');
	const [a, b, c] = above;
	if (!a) return lines.map((_, i) => (i === 0 ? 'headline' : 'deck'));
	if (!b) return rest(['headline']);
	if (isOneHeadline(a, b, gapped)) return rest(['headline', 'headline']);
	const kicker = kickerEvidence(a.text);
	const deck = deckEvidence(b.text, a.text);
	const overTwo = c !== undefined && (b.blankBefore || !gapped) && isOneHeadline(b, c, gapped);
	// A dash under two lines: they are a kicker and a headline, or a headline over two lines (above).
	if (kicker > deck || (kicker === deck && a.text.length <= 10 && a.text.length < b.text.length) || (dash === 2 && kicker >= deck)) {
		return rest(overTwo ? ['kicker', 'headline', 'headline'] : ['kicker', 'headline']);
	}
	return rest(['headline']);
}
