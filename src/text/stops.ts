const STOPS = '。！？!?…';
/** Closing marks, and the joiners without width that saved pages carry behind them. */
const CLOSERS = '”’」』）)】]》\u200B\u200C\u200D\uFEFF';

/** `“好。”` and `很好!` are closed; `很好`, `打造“生态圈”的` and `平台,` are not. A colon or semicolon closes: what follows is set as its own paragraph. */
const CLOSED = new RegExp(`[${STOPS}：:；;][${CLOSERS.replace(/[\]\\]/g, '\\$&')}]*$`);

export const isClosed = (text: string): boolean => CLOSED.test(text.slice(-12));

/** A full stop inside, with more text after it: prose of more than one sentence. */
export const hasInnerStop = (text: string): boolean => /。[^”’」』）)】\]]/.test(text);

/** Starts with a dash: a deck, or a paragraph set off by dashes. */
export const startsWithDash = (text: string): boolean => /^(?:[—–－]{1,2}|--)/.test(text);

/** A heading's number: 一、 (一) 第三章. */
export const HEADING_NUMBER =
	/^(?:[（(][一二三四五六七八九十百]{1,4}[)）]|[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百]{1,4}[章节部条篇])/;

/** An item's mark: 1. (2) ① • 一是. */
export const ITEM_MARK = /^(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[•·●◆■▪※*]|[一二三四五六七八九十]{1,2}是)/;

/** A turn in an interview. */
export const DIALOGUE = /^(?:记者|问|答|主持人|[QA])[:：]/;

/** Pairs of typographic quotation marks that do not match, as the offset of the first mark without a partner, or -1. */
export function unpairedQuote(text: string): number {
	const open: { mark: string; at: number }[] = [];
	const partner: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『' };
	for (let i = 0; i < text.length; i++) {
		const mark = text.charAt(i);
		if ('“‘「『'.includes(mark)) open.push({ mark, at: i });
		else if (partner[mark] !== undefined) {
			// An English apostrophe is not a closing quotation mark.
			if (mark === '’' && /[A-Za-z]/.test(text.charAt(i - 1))) continue;
			if (open.at(-1)?.mark !== partner[mark]) return i;
			open.pop();
		}
	}
	return open[0]?.at ?? -1;
}
