import fs from 'node:fs';
import path from 'node:path';
import { addDays } from 'c/standing';
import { digestOf } from '../digest/digestOf';
import { asHtml, asMarkdown } from '../digest/setDigest';
import { Batchable, today, type QueryLocator, type WorkContext } from '../runtime';
import { AccountSelector, type AccountRow } from '../selectors/accountSelector';
import type { AccountReader } from '../services/accountReader';
import type { AcquaintanceService } from '../services/acquaintanceService';
import type { ProfileService } from '../services/profileService';
import type { Language } from '../texts';

/** Days that a digest looks back. */
const WEEK = 7;

export interface DigestOptions {
    language: Language;
    folder: string;
    address: string;
}

/** Writes, for each account with a map where something changed within the week, what did and why: `<day>/<account>.md` and `.html`. */
export class AccountDigest extends Batchable<AccountRow, number> {
    readonly name = 'AccountDigest';
    override readonly scopeSize = 10;
    private readonly accounts = new AccountSelector();

    constructor(
        private readonly reader: AccountReader,
        private readonly acquaintances: AcquaintanceService,
        private readonly profiles: ProfileService,
        private readonly options: DigestOptions
    ) {
        super();
    }

    start(): QueryLocator<AccountRow> {
        return this.accounts.withMap();
    }

    initialState(): number {
        return 0;
    }

    async execute(scope: readonly AccountRow[], written: number, context: WorkContext): Promise<number> {
        const { language, folder, address } = this.options;
        const to = today(context.clock);
        const { profile } = await this.profiles.active(context);
        let count = written;
        for (const records of await this.reader.read(scope, context)) {
            const known = await this.acquaintances.among(records.stakeholders, context);
            const digest = digestOf(records, { from: addDays(to, -WEEK), to }, profile, known, language);
            if (digest) {
                const file = path.join(folder, to, records.account.Id);
                fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
                fs.writeFileSync(`${file}.md`, asMarkdown(digest, address), { mode: 0o600 });
                fs.writeFileSync(`${file}.html`, asHtml(digest, address, language), { mode: 0o600 });
                count += 1;
            }
        }
        return count;
    }

    override async finish(written: number, _summary: unknown, { log }: WorkContext): Promise<void> {
        log.info('digests', { written, folder: this.options.folder });
    }
}
