/** Languages in which the backend writes tasks, proposals and digests. */
export type Language = 'en' | 'zh_CN';

/** Sentences of the backend's own; the words of the model are the product's labels (`digest/labelFiles`). `{0}` is filled in. */
const TEXTS = {
    proposal: {
        en: 'Derived from CRM activity by rule “{0}” (records: {1}).',
        zh_CN: '由 CRM 活动按规则“{0}”推断（记录：{1}）。'
    },
    reviewSubject: { en: 'Relationships to look at again', zh_CN: '待复核的关系' },
    reviewBody: {
        en: '{0} relationships are due for another look, the longest overdue first:\n{1}',
        zh_CN: '有 {0} 个关系需要复核，逾期最久的在前：\n{1}'
    },
    more: { en: '… and {0} more', zh_CN: '…… 另有 {0} 个' },
    committeeSubject: { en: 'Complete the buying committee', zh_CN: '补全采购决策小组' },
    committeeBody: {
        en: 'The deal is at “{0}”. Nobody on the map has these roles: {1}.',
        zh_CN: '商机处于“{0}”阶段。地图上无人担任：{1}。'
    },
    movedSubject: {
        en: 'Check whether this contact is still with the account',
        zh_CN: '请核实该联系人是否仍在该客户任职'
    },
    movedBody: {
        en: 'The contact behind this stakeholder belongs to another account now. Say on the map whether they have left.',
        zh_CN: '该干系人对应的联系人现属于另一客户。请在地图上注明其是否已离任。'
    },
    goneSubject: {
        en: 'Check whether {0} is still with the account',
        zh_CN: '请核实 {0} 是否仍在该客户任职'
    },
    goneBody: {
        en: 'The contact behind this stakeholder was deleted. Say on the map whether they have left, or which contact they are.',
        zh_CN: '该干系人对应的联系人已被删除。请在地图上注明其是否已离任，或其对应的联系人。'
    },
    bossSubject: { en: 'Check the reporting line of this stakeholder', zh_CN: '请核实该干系人的汇报关系' },
    bossBody: {
        en: 'The contact reports to somebody who is not on this map.',
        zh_CN: '该联系人的上级不在此地图上。'
    },
    digestTitle: { en: '{0}: {1} to {2}', zh_CN: '{0}：{1} 至 {2}' },
    digestNothing: { en: 'Nothing has changed.', zh_CN: '没有变化。' },
    digestChanges: { en: 'What changed', zh_CN: '变化' },
    digestWhy: { en: 'evidence: {0}', zh_CN: '依据：{0}' },
    digestKnows: { en: 'Who of us knows whom', zh_CN: '我方谁认识谁' },
    digestContacts: { en: '{0} contacts, last {1}', zh_CN: '接触 {0} 次，最近 {1}' },
    digestRisks: { en: 'What to do next', zh_CN: '下一步' },
    unknown: { en: 'unknown', zh_CN: '未知' }
} as const satisfies Record<string, Record<Language, string>>;

export type TextName = keyof typeof TEXTS;

/** A sentence in a language, filled in. */
export function text(language: Language, name: TextName, ...values: (string | number)[]): string {
    return TEXTS[name][language].replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}

/** A sentence in every language: a record that was written in another one is found again. */
export function inAll(name: TextName, ...values: (string | number)[]): string[] {
    return Object.keys(TEXTS[name]).map((language) => text(language as Language, name, ...values));
}
