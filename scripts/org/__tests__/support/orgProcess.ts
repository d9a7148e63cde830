import { createOrg } from '../..';

/** Runs an org in a process of its own, to be killed: says on stdout where it answers, and with which credentials. */
createOrg({ directory: process.argv[2], port: 0 }).then(
    ({ url, credentials }) => process.stdout.write(`${JSON.stringify({ url, credentials })}\n`),
    (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exitCode = 1;
    }
);
