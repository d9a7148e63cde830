export type {
    ContactCell,
    GeneralLayer,
    KeyLayer,
    LayerGap,
    LayerGapKind,
    Layers,
    OrganisationalLayer,
    OwnedByOne
} from './types';
export { layersOf } from './layersOf';
