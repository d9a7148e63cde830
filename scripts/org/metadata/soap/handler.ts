import { requireMetadataRights } from '../../access';
import { SalesforceError } from '../../errors';
import type { Caller } from '../../records';
import type { MetadataService } from '../metadataService';
import { readSoapCall, soapAnswer, soapFault } from './envelope';
import { operations } from './operations';

/** A POST to `/services/Soap/m/66.0`. */
export interface MetadataSoapRequest {
    xml: string;
    /** The acting user of a session id; undefined where the session is unknown or over. */
    callerOf(sessionId: string): Caller | undefined;
}

/** Answers a call of the Metadata API over SOAP. Never throws for a client's fault: it answers with a SOAP fault (500), as the platform does. */
export async function handleMetadataSoap(
    service: MetadataService,
    { xml, callerOf }: MetadataSoapRequest
): Promise<{ status: number; xml: string }> {
    const call = readSoapCall(xml);
    if (!call) {
        return fault('UNKNOWN_EXCEPTION', 'The request is not a SOAP envelope');
    }
    const caller = call.sessionId === null ? undefined : callerOf(call.sessionId);
    if (!caller) {
        return fault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
    }
    const work = operations[call.operation];
    if (!work) {
        return fault('INVALID_OPERATION', `The operation ${call.operation} is not supported by this local org`);
    }
    try {
        requireMetadataRights(caller);
        return { status: 200, xml: soapAnswer(call.operation, await work(service, caller, call.body, call.allOrNone)) };
    } catch (error) {
        if (error instanceof SalesforceError) {
            return fault(error.errorCode, error.message);
        }
        throw error;
    }
}

function fault(code: string, message: string): { status: number; xml: string } {
    return { status: 500, xml: soapFault(code, message) };
}
