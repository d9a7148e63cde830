import { aPerson } from '../../../../../test/factories/people';
import { findPeople } from '../personSearch';

const people = [
    aPerson('zhao', { name: 'Zhao Wei 赵伟', title: 'CIO', department: 'Information 信息部' }),
    aPerson('zoe', { name: 'Zoë Müller', title: 'Head of Finance' }),
    aPerson('wei', { name: 'Wei Na 魏娜', department: 'Information 信息部' })
];
const found = (query: string) => findPeople(people, query).map(({ id }) => id);

describe('searching people', () => {
    it('finds by name in either script', () => {
        expect(found('zhao')).toEqual(['zhao']);
        expect(found('赵')).toEqual(['zhao']);
    });

    it('finds by title and department', () => {
        expect(found('finance')).toEqual(['zoe']);
        expect(found('信息部')).toEqual(['zhao', 'wei']);
    });

    it('asks for every word, in any order', () => {
        expect(found('information wei')).toEqual(['zhao', 'wei']);
        expect(found('cio wei')).toEqual(['zhao']);
    });

    it('looks past case, accents and full-width letters', () => {
        expect(found('ZOE MULLER')).toEqual(['zoe']);
        expect(found('ＣＩＯ')).toEqual(['zhao']);
    });

    it('takes signs of patterns and markup as they are', () => {
        expect(found('.*')).toEqual([]);
        expect(found('<b>')).toEqual([]);
    });

    it('finds nobody for a blank query', () => {
        expect(found('   ')).toEqual([]);
    });
});
