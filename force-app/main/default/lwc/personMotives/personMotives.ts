import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { LabelKey } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { scoreMeter } from 'c/meter';
import type { Meter } from 'c/meter';
import { MOTIVE_LABELS, MOTIVES, motivesOf } from 'c/motives';
import type { PersonMotives as Moved } from 'c/motives';

/**
 * What moves a person, as far as it is known: motives and demands.
 * @fires PersonMotives#recordopen detail: { id } of the record that says so; bubbles as far as whoever holds it
 */
export default class PersonMotives extends LightningElement {
    @api subject: MapSubject | null = null;
    @api personId = '';

    labels = LABELS;

    get isShown(): boolean {
        const { moved } = this;
        return !!moved && (moved.demands.value !== null || MOTIVES.some((each) => moved.motives[each].value !== null));
    }

    get meters(): Meter[] {
        const { moved } = this;
        return moved
            ? MOTIVES.map((motive) => {
                  const label = texts(MOTIVE_LABELS[motive] as LabelKey);
                  return scoreMeter(motive, label, moved.motives[motive], wording);
              })
            : [];
    }

    get demands(): string {
        return this.moved?.demands.value ?? '';
    }

    get demandsDay(): string {
        return wording.day(this.moved?.demands.observedOn ?? null);
    }

    get recordText(): string {
        return texts('RMap_Person_ObservedOn', LABELS.RMap_Demands, this.demandsDay);
    }

    handleRecord(): void {
        const id = this.moved?.demands.assessmentId;
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true }));
    }

    private get moved(): Moved | undefined {
        const { account, opportunityId } = this.subject ?? {};
        return account ? motivesOf(account, this.personId, opportunityId) : undefined;
    }
}
