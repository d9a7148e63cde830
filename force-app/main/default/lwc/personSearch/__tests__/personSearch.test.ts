import fc from 'fast-check';
import { aPerson } from '../../../../../test/factories/people';
import { findPeople } from '../personSearch';

const people = [
    aPerson('zhao', { name: 'Zhao Wei 赵伟', title: 'CIO', department: 'Information 信息部' }),
    aPerson('zoe', { name: 'Zoë Müller', title: 'Head of Finance' }),
    aPerson('wei', { name: 'Wei Na 魏娜', department: 'Information 信息部' }),
    aPerson('gao', { name: 'Dr. Gao Feng 高峰', title: 'Chief of Surgery' }),
    aPerson('shan', { name: '单雪梅' }),
    aPerson('luo', { name: '罗妈佳' }),
    aPerson('lodz', { name: 'Łukasz Groß' })
];
const found = (query: string) => findPeople(people, query).map(({ id }) => id);
const named = (name: string, query: string) => findPeople([aPerson('one', { name })], query).length === 1;

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
        expect(found('information zhao')).toEqual(['zhao']);
        expect(found('cio wei')).toEqual(['zhao']);
    });

    it('looks past case, accents and full-width letters', () => {
        expect(found('ZOE MULLER')).toEqual(['zoe']);
        expect(found('ＣＩＯ')).toEqual(['zhao']);
        expect(found('lukasz gross')).toEqual(['lodz']);
    });

    it('takes signs of patterns and markup as they are', () => {
        expect(found('.*')).toEqual([]);
        expect(found('<b>')).toEqual([]);
    });

    it('finds nobody for a blank query', () => {
        expect(found('   ')).toEqual([]);
    });

    it('finds a name that was typed as one word', () => {
        expect(found('zhaowei')).toEqual(['zhao']);
        expect(found('gaofeng')).toEqual(['gao']);
    });

    it('puts the better match first: the beginning of a name, then a word in it, then its place', () => {
        expect(found('wei')).toEqual(['wei', 'zhao']);
        const titled = [aPerson('t', { name: 'Ann', title: 'Feng shui' }), aPerson('n', { name: 'Gao Feng' })];
        expect(findPeople(titled, 'feng').map(({ id }) => id)).toEqual(['n', 't']);
    });

    it('sees a changed list as a new one', () => {
        expect(findPeople([...people, aPerson('new', { name: 'Zhao Min' })], 'zhao')).toHaveLength(2);
        expect(found('zhao')).toEqual(['zhao']);
    });
});

describe('searching by first letters', () => {
    it('finds a Chinese name by the first letters of its pinyin, whole or as far as typed', () => {
        expect(named('赵伟', 'zw')).toBe(true);
        expect(named('欧阳娜娜', 'oyn')).toBe(true);
        expect(named('赵伟', 'wz')).toBe(false);
    });

    it('reads every letter with which pinyin begins', () => {
        const names = '安白蔡丁鄂冯高韩蒋柯李马倪欧彭钱任孙唐吴徐杨郑';
        const letters = 'abcdefghjklmnopqrstwxyz';
        const wrong = [...names].filter((surname, index) => !named(`${surname}安`, `${letters[index]}a`));
        expect(wrong).toEqual([]);
    });

    it('knows where l ends and m begins', () => {
        expect(found('lmj')).toEqual(['luo']);
    });

    it('finds a surname by its own reading and by the common one of its character', () => {
        expect(found('sxm')).toEqual(['shan']);
        expect(found('dxm')).toEqual(['shan']);
    });

    it('finds by the first letters of words, with or without a title before the name', () => {
        expect(found('zm')).toEqual(['zoe']);
        expect(found('gf')).toEqual(['gao']);
        expect(found('dgf')).toEqual(['gao']);
    });
});

describe('any name', () => {
    it('is found though a word of it is nothing but a mark', () => {
        // Arabic DAMMATAN, isolated form: a letter to Unicode, taken apart a blank and a mark.
        expect(named('\uFE72', '\uFE72')).toBe(true);
        expect(named('Ali \uFE72', '\uFE72')).toBe(true);
        expect(named('Ali \uFE72', 'ali')).toBe(true);
    });

    it('is found by itself and by each of its words', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
                fc.pre(name.trim() !== '' && /\p{L}/u.test(name));
                return named(name, name) && name.split(/\s+/).every((word) => word === '' || named(name, word));
            })
        );
    });
});
