import { type ApiError, callApi } from '../../host/api/api';

type ObjectReference = string | { objectApiName: string };

/** An object's info as the UI API gives it. */
type ObjectInfo = Record<string, unknown>;

interface Result<Data> {
    data: Data | undefined;
    error: unknown;
}

/** One entry of the infos of several objects: an info, or what kept it from being read. */
interface BatchEntry {
    statusCode: number;
    result: unknown;
}

const nameOf = (object: ObjectReference): string => (typeof object === 'string' ? object : object.objectApiName);

/** What was read, shared by all components: it changes with deployments, which load the page anew. */
const infos = new Map<string, Promise<ObjectInfo>>();

function readInfo(object: ObjectReference): Promise<ObjectInfo> {
    const name = nameOf(object);
    const known = infos.get(name) ?? callApi<ObjectInfo>('GET', `/ui-api/object-info/${name}`);
    infos.set(name, known);
    known.catch(() => infos.delete(name));
    return known;
}

function errorOf(error: ApiError): unknown {
    const { status, message, errorCode } = error;
    return { ok: false, status, statusText: message, body: { message, errorCode } };
}

function readEntry(object: ObjectReference): Promise<BatchEntry> {
    return readInfo(object).then(
        (result) => ({ statusCode: 200, result }),
        (error: ApiError) => ({
            statusCode: error.status,
            result: [{ errorCode: error.errorCode, message: error.message }]
        })
    );
}

/** What the two adapters share: emits `{ data, error }`, first both undefined; an answer that a later one overtook is dropped. */
abstract class InfoAdapter<Config, Data> {
    private latest = 0;

    constructor(private readonly emit: (result: Result<Data>) => void) {
        emit({ data: undefined, error: undefined });
    }

    connect(): void {}

    disconnect(): void {
        this.latest += 1;
    }

    update(config: Config): void {
        const reading = this.read(config);
        this.latest += 1;
        const turn = this.latest;
        reading?.then(
            (data) => turn === this.latest && this.emit({ data, error: undefined }),
            (error: ApiError) => turn === this.latest && this.emit({ data: undefined, error: errorOf(error) })
        );
    }

    /** Undefined while the configuration is not complete. */
    protected abstract read(config: Config): Promise<Data> | undefined;
}

/** Wire adapter: the info of one object. */
export class getObjectInfo extends InfoAdapter<{ objectApiName?: ObjectReference }, ObjectInfo> {
    protected override read({ objectApiName }: { objectApiName?: ObjectReference }): Promise<ObjectInfo> | undefined {
        return objectApiName === undefined ? undefined : readInfo(objectApiName);
    }
}

/** Wire adapter: the infos of several objects, in the order asked for. */
export class getObjectInfos extends InfoAdapter<{ objectApiNames?: ObjectReference[] }, { results: BatchEntry[] }> {
    protected override read({
        objectApiNames
    }: {
        objectApiNames?: ObjectReference[];
    }): Promise<{ results: BatchEntry[] }> | undefined {
        return objectApiNames && Promise.all(objectApiNames.map(readEntry)).then((results) => ({ results }));
    }
}
