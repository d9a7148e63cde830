import type { FastifyRequest } from 'fastify';

/** Name under which the platform's own pages change rows. */
const OF_PAGES = 'com/salesforce/api/soap/67.0;client=SfdcInternalAPI/';

/** `com/salesforce/api/rest/66.0;client=NAME`: which API a change came through, with the name that its client gives itself. */
export function changeOrigin(api: 'rest' | 'bulkapi', version: string, callOptions?: string): string {
    const client = /(?:^|[,;])\s*client\s*=\s*([^,;]+)/i.exec(callOptions ?? '')?.[1].trim();
    return `com/salesforce/api/${api}/${version}${client ? `;client=${client}` : ''}`;
}

/** The origin of what a REST request changes; of calls without a token it is the org's own page. */
export function changeOriginOf(request: FastifyRequest, isPage: boolean): string | undefined {
    if (isPage) {
        return OF_PAGES;
    }
    const [, version, isBulk] = /^\/services\/data\/v(\d+\.0)\/(jobs\/)?/.exec(request.url) ?? [];
    return version && changeOrigin(isBulk ? 'bulkapi' : 'rest', version, callOptionsOf(request));
}

/** The header in which a client names itself. */
export function callOptionsOf(request: FastifyRequest): string | undefined {
    return request.headers['sforce-call-options']?.toString();
}
