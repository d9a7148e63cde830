import { LAYERS, ACCOUNT_STAGES, termOf, type AccountStage, type Layer } from 'c/vocabulary';
import type { Reason } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import { generalLayerOf } from './general';
import { keyLayerOf, ownedByOne } from './key';
import { organisationalLayerOf } from './organisational';
import type { LayerGap, Layers } from './types';

/** Breaking the ice needs those who decide, working together the breadth, a strategic position both companies. */
const LAYER_OF_STAGE: Readonly<Record<AccountStage, Layer>> = {
    Breakthrough: 'Key',
    Cooperation: 'General',
    Strategic: 'Organisational'
};

/** Key, general and organisational relationships, which of them matters at the account's stage, and its gaps. */
export function layersOf(account: AccountOnDay): Layers {
    const { value: stage } = account.state.stage;
    const key = keyLayerOf(account);
    const general = generalLayerOf(account);
    const organisational = organisationalLayerOf(account);
    const gaps: Readonly<Record<Layer, readonly LayerGap[]>> = {
        Key: key.gaps,
        General: general.gaps,
        Organisational: organisational.gaps
    };
    const priority = stage && LAYER_OF_STAGE[stage];
    const priorityGaps = priority ? gaps[priority] : [];
    return {
        stage,
        priority,
        because: stage && priority && priorityReason(account, stage, priority),
        key,
        general,
        organisational,
        priorityGaps,
        gapInPriority: priority && priorityGaps.length > 0,
        ownedByOne: ownedByOne(account, key)
    };
}

function priorityReason({ account, state }: AccountOnDay, stage: AccountStage, layer: Layer): Reason {
    return {
        labelKey: 'RMap_Layers_Priority',
        values: { stage: termOf(ACCOUNT_STAGES, stage).labelKey, layer: termOf(LAYERS, layer).labelKey },
        recordId: state.stage.assessmentId ?? account?.id ?? null
    };
}
