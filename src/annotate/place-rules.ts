import type { Place } from '../model/authorities.ts';
import type { Form } from './authorities.ts';

/** Another place that is named near by, already accepted. */
export interface Neighbour {
	readonly place: Place;
	readonly start: number;
	readonly end: number;
}

/** A name that may be a common word, and what stands around it. */
export interface Sight {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly form: Form;
	/** The nearest accepted places on either side, if the next candidates are accepted ones. */
	readonly before: Neighbour | undefined;
	readonly after: Neighbour | undefined;
	/** True when an accepted sister of this place stands in `[from, to)`. */
	sisterBetween(from: number, to: number): boolean;
	/** The article names the place elsewhere, beyond doubt. */
	readonly isNamedElsewhere: boolean;
	/** True when `place` holds this one, however far up. */
	isAncestor(place: Place): boolean;
	/** True when both lie in equally many places: county beside county. */
	isPeer(place: Place): boolean;
}

/** A context in which a common word is a place. */
export interface PlaceRule {
	readonly name: string;
	/** Holds also for names that are nothing but a generic (城区, 郊区), which every town has. */
	readonly forGenerics: boolean;
	readonly holds: (sight: Sight) => boolean;
}

/** How far an item of a list may reach, in UTF-16 code units. Longer ones are clauses, and nothing is concluded from them. */
const ITEM = 24;

/** What stands between the names of a plain list, or of a line with stops: 榆次—平定—方山. */
const LIST_GAP = /^ ?(?:[、/\-‐–—~～]{1,2}|和|与|及|以及) ?$/;
const ENDS_WITH_LIST_MARK = /(?:、|和|与|及)$/;
const ENDS_WITH_CLAUSE_MARK = /[,，。;；:：!！?？“‘《(（\n]$/;
/** The text of one list item, backwards from its end. */
const LAST_ITEM = /[^、和与及,，。;；:：!！?？\n]*$/;
/** The text of one list item and the mark after it. */
const FIRST_ITEM = /^[^、和与及,，。;；:：!！?？\n]*(?:、|以及|和|与|及)/;
/** A particle makes the word before it a thing or a deed: 小店的门头. */
const PARTICLE = /^[的地得里内着了过]/;

/** Who has something built: counties do, and hardly what their names mean besides. */
const PROMPTS = /(?:、|和|与|及|支持|推动|指导|督促|帮助)$/;
const BUILDS = /^(?:建设|新建|修建|兴建|建成|创建)\p{Script=Han}/u;

const OFFICE = /^(?:人民政府|(?:人民)?(?:法院|检察院)|公安(?:局|分局))/;
const AGENCY = /(?:本报|社|网|日报|晚报|电视台)$/;
const DISPATCH = /^(?:(?:\d{1,2}月)?\d{1,2}日)?[电讯]/;

/** True when both lie in the same place. */
export const areSisters = (a: Place, b: Place): boolean => a.parent !== null && a.parent === b.parent;

/** In order of strength: the first that holds names the annotation. */
export const PLACE_RULES: readonly PlaceRule[] = [
	{
		// 太原小店, 山西省吕梁市方山; a generic only right after its own city: 阳泉市城区, not 山西城区.
		name: 'beside-parent',
		forGenerics: true,
		holds: ({ before, start, form, isAncestor }) =>
			before?.end === start && (isGeneric(form.place) ? before.place.id === form.place.parent : isAncestor(before.place)),
	},
	{
		// 杏花岭、小店、迎泽: the next name is a sister; for a true name a place of the same rank will do.
		name: 'in-list',
		forGenerics: true,
		holds: ({ text, start, end, before, after, form, isPeer }) => {
			const kin = ({ place }: Neighbour) => areSisters(place, form.place) || (!isGeneric(form.place) && isPeer(place));
			if (before && kin(before) && LIST_GAP.test(text.slice(before.end, start))) return true;
			return after !== undefined && kin(after) && LIST_GAP.test(text.slice(end, after.start));
		},
	},
	{
		// 太谷新修水渠、和顺补种果树: the name heads an item of a list whose item before names a sister, or whose next begins with one.
		name: 'heads-list-item',
		forGenerics: false,
		holds: ({ text, start, end, sisterBetween }) => {
			if (PARTICLE.test(text.slice(end, end + 1))) return false;
			const ahead = text.slice(Math.max(0, start - ITEM), start);
			if (ENDS_WITH_LIST_MARK.test(ahead)) {
				const item = LAST_ITEM.exec(ahead.slice(0, -1))?.[0] ?? '';
				if (sisterBetween(start - 1 - item.length, start - 1)) return true;
			} else if (start > 0 && !ENDS_WITH_CLAUSE_MARK.test(ahead)) return false;
			const rest = FIRST_ITEM.exec(text.slice(end, end + ITEM))?.[0];
			return rest !== undefined && sisterBetween(end + rest.length, end + rest.length + 1);
		},
	},
	{
		// 小店人民法院, 平定公安局. Before 县委 and 区政府 stands the full name, which is sure.
		name: 'with-office',
		forGenerics: false,
		holds: ({ text, end }) => OFFICE.test(text.slice(end, end + 5)),
	},
	{
		// 本报和顺讯, 本报平定7月27日电.
		name: 'dateline',
		forGenerics: false,
		holds: ({ text, start, end }) => AGENCY.test(text.slice(Math.max(0, start - 3), start)) && DISPATCH.test(text.slice(end, end + 8)),
	},
	{
		// 支持丁、和顺建设电厂 in an article that names 和顺 elsewhere: the other item of the list may be unknown.
		name: 'builds',
		forGenerics: false,
		holds: ({ text, start, end, isNamedElsewhere }) =>
			isNamedElsewhere && PROMPTS.test(text.slice(Math.max(0, start - 2), start)) && BUILDS.test(text.slice(end, end + 3)),
	},
];

/** A paper or station is an organisation; its name says where it sits, not what an article is about. */
const MEDIUM = /^[省市区县]?(?:日报|晚报|早报|晨报|都市报|(?:人民)?广播|电视台|新闻网)/;
/** 代县长 is an acting head of any county; 代县长城, 代县长期 are of one called 代县. */
const ACTING_HEAD = /^代[省市县区]长(?![城期远久年江河足效势线大途春治])/;

/** True where the characters of a name from `start` to `end` do not name a place, whatever place it is. */
export const isOtherName = (text: string, start: number, end: number): boolean =>
	MEDIUM.test(text.slice(end, end + 5)) || ACTING_HEAD.test(text.slice(start, start + 4));

/** True for a name that is only its generic, a common word from end to end: 城区, 矿区. */
export const isGeneric = (place: Place): boolean => place.commonWord && place.short === null;
