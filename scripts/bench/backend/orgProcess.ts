import { createOrg } from '../../org';

/** A local org in a process of its own, so that what the backend takes is told apart; ends with its parent. */
const [directory] = process.argv.slice(2);

createOrg({ directory, port: 0 }).then(
    ({ url, credentials }) => process.send?.({ instanceUrl: url, ...credentials }),
    (error: Error) => process.send?.({ error: error.message })
);
process.on('disconnect', () => process.exit(0));
