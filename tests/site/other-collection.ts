import type { Files } from '../files.ts';

/** What stands in a page of this collection must be shown, never run or read as markup. */
export const LOOKS_LIKE_HTML =
	'告示写着<script>document.title="改了"</script>与<b>粗</b>、&amp;、</article>、{名字}、{{名字}}和<!-- 隐 -->。';

/** Names that break careless code: spaces, #, ?, %, a percent escape, Chinese, an ampersand, a folder. */
export const NAMES = ['渡口 新桥#1?.txt', '100%.txt', 'a%20b.txt', '旧报/第 3 版&副刊.txt', "it's.txt"] as const;

const page = (paper: string, headline: string, body: string) =>
	`${headline}\n\n2021-03-04 08:15:00    来源:${paper}\n\n本报讯(记者 林间雪)${body}\n\n渡口两岸的居民说,他们等这一天已经很久了。船工们把旧船留在岸边,供后来的人看。\n\n[编辑:沈默]\n`;

/** Another archive, of another town, in another time zone: nothing of the project's own seeds is in it. */
export const OTHER_COLLECTION: Files = {
	'archive.yaml': `name: { zh: 沧澜旧闻, en: Canglan Papers }
motto: { zh: 一城的旧报, en: The old papers of one town }
description: { zh: 沧澜一城的旧报。, en: The old papers of the town of Canglan. }
language: zh-Hans
timeZone: Asia/Tokyo
rights: { zh: 归原报所有。, en: They belong to the papers. }
`,
	'authorities/places.yaml': `- id: canglan
  kind: prefecture
  code: '990100'
  parent: null
  name: { zh: 沧澜市, en: Canglan }
  short: 沧澜
`,
	'authorities/topics.yaml': `- id: bridges
  name: { zh: 桥梁, en: Bridges }
  definition: { zh: 桥的修造。, en: The building of bridges. }
  terms: [新桥, 合龙]
`,
	[NAMES[0]]: page('沧澜晚报', '渡口新桥昨日合龙', '3月3日,沧澜渡口新桥合龙。新桥长三百米,合龙以后两岸步行十分钟可达。'),
	[NAMES[1]]: page('沧澜晚报', '旧船坞改作博物馆', `3月2日,旧船坞改作博物馆开馆。${LOOKS_LIKE_HTML}`),
	[NAMES[2]]: page('沧澜晨报', '南门集市延长一日', '3月1日,南门集市因雨延长一日,摊主们把货物搬进了廊下。'),
	[NAMES[3]]: page('沧澜晨报', '灯塔换上新灯', '2月28日,海口灯塔换上新灯,夜航的船在二十里外就能望见。'),
	[NAMES[4]]: '没有日期也没有标题的一段话,它仍然是一篇文章的正文,仍然要留下来,哪怕只有这么一段。\n',
};
