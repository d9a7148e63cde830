import type { ComponentStore } from '../metadata';
import { objectOfChangeEvent, STANDARD_CHANNEL } from './changeEventNames';

/** Which objects are selected for Change Data Capture, and for which channels, as deployed metadata says. */
export class CaptureSelection {
    private revision = -1;
    /** Channels by the lower-cased name of an object. */
    private channels = new Map<string, string[]>();

    constructor(private readonly components: ComponentStore) {}

    /** Channels that carry an object's changes; none where the object is not selected. */
    channelsOf(objectName: string): string[] {
        if (this.revision !== this.components.revision) {
            this.channels = this.read();
            this.revision = this.components.revision;
        }
        return this.channels.get(objectName.toLowerCase()) ?? [];
    }

    /** True for `ChangeEvents` and for deployed custom channels. */
    hasChannel(name: string): boolean {
        return name === STANDARD_CHANNEL || this.components.has('PlatformEventChannel', name);
    }

    private read(): Map<string, string[]> {
        const channels = new Map<string, string[]>();
        for (const name of this.components.list('PlatformEventChannelMember')) {
            const xml = this.components.readXml('PlatformEventChannelMember', name)!;
            const object = objectOfChangeEvent(xml.text('selectedEntity') ?? '')?.toLowerCase();
            if (object !== undefined) {
                channels.set(object, [...(channels.get(object) ?? []), xml.text('eventChannel') ?? '']);
            }
        }
        return channels;
    }
}
