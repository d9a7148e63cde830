/** Words by which subjects and places are told apart, English and Chinese; of English ones the whole word counts. */
export const WORDS = {
    cancelled: ['cancelled', 'canceled', 'postponed', 'declined', '取消', '延期', '改期'],
    online: [
        ...['http:', 'https:', 'zoom', 'teams', 'webex', 'google meet', 'skype', 'online', 'virtual', 'remote'],
        ...['video', 'phone', 'dial-in', 'call', 'webinar'],
        ...['腾讯会议', '钉钉', '飞书', '线上', '在线', '视频', '电话']
    ],
    meal: [
        'lunch',
        'dinner',
        'breakfast',
        'brunch',
        'business meal',
        '午餐',
        '晚餐',
        '早餐',
        '午宴',
        '晚宴',
        '宴请',
        '工作餐',
        '聚餐'
    ],
    event: [
        ...['conference', 'trade fair', 'trade show', 'exhibition', 'congress', 'summit', 'forum', 'customer event'],
        ...['seminar', 'open day', '展会', '展览', '论坛', '峰会', '大会', '研讨会', '客户活动', '开放日']
    ],
    workshop: ['workshop', 'working session', 'joint planning', '工作坊', '联合研讨', '共创'],
    leisure: [
        ...[
            'golf',
            'tennis',
            'badminton',
            'concert',
            'hike',
            'hiking',
            'fishing',
            'football match',
            'theatre',
            'theater'
        ],
        ...['高尔夫', '网球', '羽毛球', '音乐会', '爬山', '徒步', '钓鱼', '球赛', '观影']
    ],
    cause: ['charity', 'volunteer day', 'volunteering', 'fundraiser', '公益', '志愿', '慈善'],
    /** A call that reached nobody. */
    unanswered: [
        ...['no answer', 'not reached', 'voicemail', 'left message', 'left voicemail', 'busy', 'wrong number'],
        ...['未接', '无人接听', '占线', '语音信箱', '错号']
    ],
    /** Not with the customer though the customer is named. */
    internal: [
        'internal',
        'prep',
        'preparation',
        'debrief',
        'hold',
        'travel',
        'reminder',
        '内部',
        '准备',
        '复盘',
        '出差',
        '提醒'
    ]
} as const satisfies Record<string, readonly string[]>;

const patterns = new Map<keyof typeof WORDS, RegExp>();

/** Whether a text has one of the words. */
export function speaksOf(text: string | null, words: keyof typeof WORDS): boolean {
    let pattern = patterns.get(words);
    if (!pattern) {
        const alternatives = WORDS[words].map((word) => (/^[\w-].*\w$/.test(word) ? `\\b${word}\\b` : word));
        pattern = new RegExp(alternatives.join('|'), 'i');
        patterns.set(words, pattern);
    }
    return text !== null && pattern.test(text);
}
