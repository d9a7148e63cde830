import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection } from 'jsforce';
import type { SalesforceError } from '../../errors';
import { deployRequest, deployRequestStatus, handleMetadataSoap } from '..';
import type { MetadataOrg } from './metadataOrg';

const SESSION = '00D000000000001!session';

/** The metadata part of an org behind HTTP, and real clients of it. */
export interface ApiServer {
    url: string;
    signedIn: Connection;
    expired: Connection;
    close(): Promise<void>;
}

export async function serveMetadata(org: MetadataOrg): Promise<ApiServer> {
    const server = createServer((request, response) => void answer(org, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connect = (accessToken: string): Connection => {
        const connection = new Connection({ instanceUrl: url, accessToken, version: '66.0' });
        connection.metadata.pollInterval = 10;
        return connection;
    };
    return {
        url,
        signedIn: connect(SESSION),
        expired: connect('00D000000000001!expired'),
        close: () => new Promise((resolve) => server.close(() => resolve()))
    };
}

async function answer(org: MetadataOrg, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
        chunks.push(chunk as Buffer);
    }
    const body = Buffer.concat(chunks);
    const [path, query] = request.url!.split('?');
    if (path.startsWith('/services/Soap/m/')) {
        const callerOf = (id: string): typeof org.admin | undefined => (id === SESSION ? org.admin : undefined);
        const { status, xml } = await handleMetadataSoap(org.service, { xml: body.toString('utf8'), callerOf });
        response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(xml);
        return;
    }
    try {
        const given =
            request.method === 'POST'
                ? deployRequest(org.service, org.admin, partsOf(body, request.headers['content-type'] ?? ''))
                : deployRequestStatus(org.service, path.split('/').pop()!, query === 'includeDetails=true');
        response
            .writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
            .end(JSON.stringify(given));
    } catch (error) {
        const { status, errorCode, message } = error as SalesforceError;
        response
            .writeHead(status, { 'content-type': 'application/json' })
            .end(JSON.stringify([{ errorCode, message }]));
    }
}

function partsOf(body: Buffer, contentType: string): Parameters<typeof deployRequest>[2] {
    const boundary = /boundary=(.*)/.exec(contentType)?.[1];
    if (boundary === undefined) {
        return JSON.parse(body.toString('utf8')) as { validatedDeployRequestId: string };
    }
    const parts = body.toString('latin1').split(`--${boundary}`);
    const contentOf = (name: string): string => {
        const part = parts.find((each) => each.includes(`name="${name}"`))!;
        return part.slice(part.indexOf('\r\n\r\n') + 4, -2);
    };
    return { zip: Buffer.from(contentOf('file'), 'latin1'), entity: contentOf('entity_content') };
}
