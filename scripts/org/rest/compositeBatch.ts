import { SalesforceError } from '../errors';
import { flag, requireObject, requireObjects, requireText } from './body';
import type { ApiReply } from './resource';
import { answerOrError, type Dispatcher } from './subrequests';

const MAX_SUBREQUESTS = 25;

const HALTED: ApiReply = {
    status: 412,
    body: [
        {
            errorCode: 'BATCH_PROCESSING_HALTED',
            message: 'Batch processing halted per request: the haltOnError flag was set and a subrequest failed'
        }
    ]
};

/** `POST /composite/batch`: up to 25 subrequests that know nothing of each other. */
export function compositeBatch(dispatcher: Dispatcher, requestBody: unknown): ApiReply {
    const body = requireObject(requestBody);
    const requests = requireObjects(body, 'batchRequests').map((request) => ({
        method: requireText(request, 'method'),
        url: requireText(request, 'url').replace(/^\/?(?=v\d)/, '/services/data/'),
        body: request.richInput
    }));
    if (requests.length > MAX_SUBREQUESTS) {
        throw new SalesforceError('LIMIT_EXCEEDED', `A batch takes at most ${MAX_SUBREQUESTS} subrequests`);
    }
    const haltOnError = flag(body, 'haltOnError');
    let hasErrors = false;
    const results = requests.map((request) => {
        const reply = hasErrors && haltOnError ? HALTED : answerOrError(dispatcher, request);
        hasErrors ||= reply.status >= 400;
        return { statusCode: reply.status, result: reply.body ?? null };
    });
    return { status: 200, body: { hasErrors, results } };
}
