import { CHANGE_SYMBOLS, PROPOSAL_MARK, RECHECK_MARK } from 'c/cardView';
import { ATTITUDES, CLOSENESS_LEVELS, KINDS, LINK_KINDS } from 'c/vocabulary';

const SIGNS = [...ATTITUDES, ...CLOSENESS_LEVELS, ...KINDS, ...LINK_KINDS].map(({ symbol }) => symbol);

/**
 * Something of all that is written on a map: letters of both scripts and every sign. Written where nobody sees it, before
 * there is anybody to be shown, it has the browser look for its fonts in time.
 */
export const SAMPLE = `Aa人${[...SIGNS, ...Object.values(CHANGE_SYMBOLS)].join('')}${RECHECK_MARK}${PROPOSAL_MARK}▸▾…·`;
