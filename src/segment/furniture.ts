import { alternation } from '../text/alternation.ts';

/**
 * What sites set around a story, in the set phrases of the trade. No site's or paper's name stands here.
 * `TAIL_TITLES` and `TAIL_OPENINGS` end the story: what follows them belongs to the site until another story's head.
 */
const TAIL_TITLES = [
	'相关新闻', '相关阅读', '相关链接', '相关报道', '相关推荐', '相关文章', '相关资讯', '相关专题', '相关评论', '相关知识', '延伸阅读', '推荐阅读', '热门推荐', '热门新闻', '热门文章', '热门评论', '热点推荐', '热点新闻', '热点排行',
	'新闻排行', '新闻热线', '点击排行', '阅读排行', '今日热点', '今日推荐', '精彩推荐', '精彩评论', '精彩图片', '最新评论', '网友评论', '全部评论', '网友跟帖', '我要评论', '发表评论', '我来说两句', '大家都在看', '大家都爱看', '猜你喜欢', '为您推荐', '为你推荐',
	'编辑推荐', '更多新闻', '更多精彩', '更多阅读', '更多推荐', '最新新闻', '最新资讯', '图片新闻', '版权声明', '免责声明', '声明', '郑重声明', '特别声明', '友情链接', '合作媒体', '关于我们', '联系我们', '网站地图', '返回首页', '返回列表', '返回顶部', '打印本页', '关闭窗口', '扫码阅读', '手机扫码',
	'广告', '评论', '参与评论', '登录后评论', '文明上网理性发言', '帮你找房', '推荐', '排行榜', '新闻推荐', '下载客户端', '下载APP',
];
const TAIL_OPENINGS = [
	'免责声明', '版权声明', '版权所有', '郑重声明', '特别声明', '声明：', '声明:', '凡本网', '凡注明', '本网声明', '转载请注明', '转载声明', '未经授权', '未经许可', '原标题', '更多精彩', '更多内容', '扫一扫', '扫描二维码', '扫描下方', '长按识别', '长按二维码', '扫码关注', '扫码下载', '欢迎关注', '关注我们', '点击关注', '点击查看', '点击进入', '点击阅读', '阅读原文', '上一篇', '下一篇', '上一条', '下一条', '上一页', '下一页',
	'相关新闻', '相关阅读', '相关链接', '延伸阅读', '推荐阅读', '责任声明', '投稿邮箱', '投稿热线', '新闻热线', '举报电话', '举报邮箱', '违法和不良信息', '备案号', '增值电信业务', '互联网新闻信息服务许可证', '信息网络传播视听节目', '广播电视节目制作', 'Copyright', 'COPYRIGHT', '©', '（C）', '举报', '网友评论仅供', '我要评论', '发表评论', '回复还可以输入', '地址：', '地址:', '邮编：', '邮编:', '主办单位', '承办单位', '主办：', '主办:', '技术支持', '法律顾问', '网站简介', '关于我们', '联系电话', '热线电话', '客服', '服务热线',
];
/** Furniture that stands anywhere and ends nothing. */
const LINES = [
	'手机看新闻', '手机阅读', '手机版', '用手机看', '扫码看', '听新闻', '分享', '分享到', '分享至', '转发', '收藏', '点赞', '打印', '打印本文', '字号', '字体', '我要纠错', '纠错', '复制链接', '放大', '缩小', '默认', '保存', '关注', '登录', '注册', '设为首页', '加入收藏', '无障碍', '无障碍浏览', '繁体', '简体', '跳转到主要内容', '跳到正文', '正在播放', '加载中', '广告', '点击图片', '返回',
];
/** Names of a site's channels and pages: a line of nothing but these is a menu. */
const MENU_WORDS = [
	'首页', '主页', '网站首页', '新闻', '要闻', '时政', '国内', '国际', '社会', '体育', '财经', '经济', '科技', '娱乐', '文化', '教育', '健康', '旅游', '视频', '图片', '专题', '评论', '理论', '党建', '本地', '县区', '区县', '县市', '民生', '法治', '军事', '房产', '汽车', '生活', '滚动', '滚动新闻', '新闻中心', '新闻频道', '本地新闻', '本地要闻', '今日要闻', '频道', '正文', '列表', '直播', '论坛', '博客', '微博', '微信', '客户端', '数字报', '电子报', '互动', '服务', '政务', '公告', '登录', '注册', '搜索', '更多', '导航', '网站导航', '关于', 'English', '天气', '问政', '访谈', '地方', '热点', '头条', '推荐', '农业', '三农', '文旅', '环保', '交通', '城建', '监督', '人事', '通知公告', '政务公开', '新闻资讯', '图片新闻', '媒体聚焦', '工作动态', '当前位置',
];

const DECORATION = /^[\s#*·•■◆▶►>»【[(（]*|[\s·•■◆▶►>»】\])）：:…]*$/g;
const bare = (line: string) => line.replace(DECORATION, '');

const TAIL_TITLE = new RegExp(`^(?:${alternation(TAIL_TITLES)})$`);
const TAIL_OPENING = new RegExp(`^(?:${alternation(TAIL_OPENINGS)})`);
const LINE = new RegExp(`^(?:${alternation(LINES)})(?:[:：]?[\\s]*(?:${alternation(LINES)}|大|中|小|微信|微博|QQ空间|朋友圈|\\d{1,6}))*[:：]?$`);
const MENU_WORD = new RegExp(`^(?:${alternation(MENU_WORDS)})$`);
const ICP = /ICP[备证]|公网安备|Copyright|All Rights? Reserved|版权所有|[（(]C[)）]\s*(?:19|20)\d{2}|©/i;

/** `tail` ends the story; `line` stands anywhere; `menu` is furniture above a story, but may be a subhead inside one. */
export type Furniture = 'tail' | 'line' | 'menu' | null;

/** Whether a line is the site's, by its words alone. */
export function furnitureOf(line: string): Furniture {
	const words = bare(line);
	if (words === '') return 'line';
	if (TAIL_TITLE.test(words)) return 'tail';
	if (LINE.test(words)) return 'line';
	if (isTrail(line)) return 'line';
	if (isMenu(line)) return 'menu';
	const short = line.length <= 60;
	if (TAIL_OPENING.test(line.slice(0, 24)) && (short || STRONG_OPENING.test(line.slice(0, 24)))) return 'tail';
	if (short && ICP.test(line)) return 'tail';
	if (line.length <= 200 && ICP.test(line) && !/。[^。]{12}/.test(line)) return 'tail';
	return null;
}

/** Openings that make even a long paragraph the site's. */
const STRONG_OPENING = /^(?:[【[(（]?(?:免责|版权|郑重|特别|责任|转载)声明|声明[：:]|凡本网|凡注明|本网声明|转载请注明|未经授权|未经许可|Copyright|©|违法和不良信息|网友评论仅供)/;

const partsOf = (line: string) => line.split(/[\s]*[|｜>»›/·•][\s]*|[\s]+/).filter((part) => part !== '');

/** A trail of breadcrumbs or a footer's row of links. */
function isTrail(line: string): boolean {
	if (/^(?:您?的?当前位置|您所在的位置|您的位置|你的位置|位置)[:：]/.test(line)) return true;
	if (line.length > 160) return false;
	const parts = partsOf(line);
	if (parts.length >= 2 && /[>»›]/.test(line) && line.length <= 60) return true;
	return (line.match(/[|｜]/g) ?? []).length >= 2 && parts.every((part) => part.length <= 12);
}

const isMenu = (line: string): boolean => line.length <= 80 && partsOf(line).every((part) => MENU_WORD.test(part));
