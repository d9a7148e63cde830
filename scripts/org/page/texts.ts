/** Words of the page around the components. */
export interface PageTexts {
    information: string;
    systemInformation: string;
    allRecords: string;
    details: string;
    related: string;
    activity: string;
    chatter: string;
    news: string;
    appLauncher: string;
    navigation: string;
    skipToContent: string;
    openMenu: string;
    language: string;
    logOut: string;
    loading: string;
    loadingComponents: string;
    recordNotFound: string;
    recordNotFoundHint: string;
    pageNotFound: string;
    pageNotFoundHint: string;
    backToList: string;
    somethingFailed: string;
    tryAgain: string;
    sessionEnded: string;
    reload: string;
    componentBroken: string;
    componentFailed: string;
    notAvailableHere: string;
    noRecords: string;
    viewAll: string;
    items: string;
    showMore: string;
    yes: string;
    no: string;
    sortedAscending: string;
    sortedDescending: string;
    pickerPlaceholder: string;
    pickerNothingFound: string;
    valueMissing: string;
}

const english: PageTexts = {
    information: 'Information',
    systemInformation: 'System Information',
    allRecords: 'All',
    details: 'Details',
    related: 'Related',
    activity: 'Activity',
    chatter: 'Chatter',
    news: 'News',
    appLauncher: 'App Launcher',
    navigation: 'Main navigation',
    skipToContent: 'Skip to main content',
    openMenu: 'Open the menu',
    language: 'Language',
    logOut: 'Log Out',
    loading: 'Loading',
    loadingComponents: 'Building the components of this page',
    recordNotFound: 'We can’t find this record',
    recordNotFoundHint: 'It may have been deleted, or you may not have access to it.',
    pageNotFound: 'This page does not exist',
    pageNotFoundHint: 'Choose a tab above to go on.',
    backToList: 'Back to the list',
    somethingFailed: 'Something did not work',
    tryAgain: 'Try again',
    sessionEnded: 'Your session has ended.',
    reload: 'Reload the page',
    componentBroken: 'This component could not be compiled',
    componentFailed: 'This component stopped with an error',
    notAvailableHere: 'is not part of the local org',
    noRecords: 'No items to display',
    viewAll: 'View All',
    items: '{0} items',
    showMore: 'Show more',
    yes: 'Yes',
    no: 'No',
    sortedAscending: 'sorted ascending',
    sortedDescending: 'sorted descending',
    pickerPlaceholder: 'Search…',
    pickerNothingFound: 'Nothing found',
    valueMissing: 'Complete this field.'
};

const simplifiedChinese: PageTexts = {
    information: '信息',
    systemInformation: '系统信息',
    allRecords: '全部',
    details: '详细信息',
    related: '相关',
    activity: '活动',
    chatter: 'Chatter',
    news: '新闻',
    appLauncher: '应用程序启动器',
    navigation: '主导航',
    skipToContent: '跳到主要内容',
    openMenu: '打开菜单',
    language: '语言',
    logOut: '注销',
    loading: '正在加载',
    loadingComponents: '正在构建此页面的组件',
    recordNotFound: '找不到此记录',
    recordNotFoundHint: '记录可能已被删除,或者您无权查看。',
    pageNotFound: '此页面不存在',
    pageNotFoundHint: '请选择上方的选项卡继续。',
    backToList: '返回列表',
    somethingFailed: '操作未成功',
    tryAgain: '重试',
    sessionEnded: '您的会话已结束。',
    reload: '重新加载页面',
    componentBroken: '此组件无法编译',
    componentFailed: '此组件因错误而停止',
    notAvailableHere: '不在本地组织的范围内',
    noRecords: '没有可显示的项目',
    viewAll: '查看全部',
    items: '{0} 项',
    showMore: '显示更多',
    yes: '是',
    no: '否',
    sortedAscending: '升序排列',
    sortedDescending: '降序排列',
    pickerPlaceholder: '搜索…',
    pickerNothingFound: '未找到结果',
    valueMissing: '请填写此字段。'
};

/** The page's words in the user's language; English where it is not spoken. */
export function pageTexts(language: string): PageTexts {
    return language.startsWith('zh') ? simplifiedChinese : english;
}

const standardTabs: Record<string, keyof PageTexts> = {
    'Standard.Tab.detail': 'details',
    'Standard.Tab.relatedLists': 'related',
    'Standard.Tab.activity': 'activity',
    'Standard.Tab.collaborate': 'chatter',
    'Standard.Tab.news': 'news'
};

/** Title of a tab as a Lightning page gives it: a standard tab, a custom label, or plain text. */
export function tabLabel(title: string, texts: PageTexts, customLabels: Record<string, string>): string {
    if (title in standardTabs) {
        return texts[standardTabs[title]];
    }
    const label = /^\{!\$Label\.(\w+)\}$/.exec(title)?.[1];
    return label === undefined ? title : (customLabels[label] ?? title);
}
