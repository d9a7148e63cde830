import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { deployProject } from '../../../build/deploy';

/** Selects objects for Change Data Capture, as an administrator does in Setup: `Stakeholder__ChangeEvent`, `EventChangeEvent`. */
export async function captureChanges(connection: Connection, events: readonly string[]): Promise<void> {
    const source = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-capture-'));
    const members = path.join(source, 'platformEventChannelMembers');
    fs.mkdirSync(members);
    for (const event of events) {
        const name = `ChangeEvents_${event.replace('__', '_')}`;
        fs.writeFileSync(
            path.join(members, `${name}.platformEventChannelMember-meta.xml`),
            `<?xml version="1.0" encoding="UTF-8"?>
<PlatformEventChannelMember xmlns="http://soap.sforce.com/2006/04/metadata">
    <eventChannel>ChangeEvents</eventChannel>
    <selectedEntity>${event}</selectedEntity>
</PlatformEventChannelMember>
`
        );
    }
    await deployProject(connection, { packageDirectories: [source] });
    fs.rmSync(source, { recursive: true });
}
