import type { OrgServices } from '../services';
import type { JwtAssertions } from './jwtAssertion';
import { OAuthError } from './oauthError';

export type Form = Record<string, string | undefined>;

/** Client id and secret from the form or from HTTP Basic. */
export function clientCredentials(form: Form, authorization: string | undefined): { id?: string; secret?: string } {
    const basic = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    if (basic === undefined) {
        return { id: form.client_id, secret: form.client_secret };
    }
    const [id, ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) };
}

/** Throws OAuthError unless the connected app's id and secret are right. */
export function requireClient(services: OrgServices, form: Form, authorization: string | undefined): void {
    const { id, secret } = clientCredentials(form, authorization);
    if (!services.connectedApp.isClientId(id)) {
        throw new OAuthError('invalid_client_id', 'client identifier invalid');
    }
    if (!services.connectedApp.isClientSecret(secret)) {
        throw new OAuthError('invalid_client', 'invalid client credentials');
    }
}

function userNamed(services: OrgServices, username: string): string {
    const userId = services.userIdByName(username);
    if (userId === undefined) {
        throw new OAuthError('invalid_grant', "user hasn't approved this consumer");
    }
    return userId;
}

/** The user whom a token request signs in. `origins` are the addresses this org answers at. Throws OAuthError. */
export function userOfGrant(
    services: OrgServices,
    assertions: JwtAssertions,
    form: Form,
    authorization: string | undefined,
    origins: string[]
): string {
    switch (form.grant_type) {
        case 'client_credentials':
            requireClient(services, form, authorization);
            return userNamed(services, services.connectedApp.credentials().runAs);
        case 'urn:ietf:params:oauth:grant-type:jwt-bearer': {
            const { clientId, jwtPublicKeys } = services.connectedApp.credentials();
            return userNamed(services, assertions.subject(form.assertion ?? '', jwtPublicKeys, clientId, origins));
        }
        case 'refresh_token': {
            // A public client has no secret to show: as on the platform, the refresh token is proof enough.
            const { id, secret } = clientCredentials(form, authorization);
            if (!services.connectedApp.isClientId(id) || (secret && !services.connectedApp.isClientSecret(secret))) {
                throw new OAuthError('invalid_client_id', 'client identifier invalid');
            }
            const session = services.sessions.find(form.refresh_token ?? '');
            if (session?.kind !== 'refresh' || services.callerOf(session.userId) === undefined) {
                throw new OAuthError('invalid_grant', 'expired access/refresh token');
            }
            return session.userId;
        }
        default:
            throw new OAuthError('unsupported_grant_type', 'grant type not supported');
    }
}
