import fc from 'fast-check';

/** Properties draw by the seed of the run: `npm test` gives the same one each time, `npx jest` a new one. */
fc.configureGlobal({ seed: jest.getSeed() });
